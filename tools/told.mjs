/**
 * Runs a tool. Prints errors that the user can mend, which are a full disk and every error named Plain, without a
 * stack, and sets the exit status to 1; throws any other error.
 */
export async function withPlainErrors(tool) {
  try {
    await tool();
  } catch (error) {
    const words = wordsFor(error);
    if (words === null) throw error;
    console.error(words);
    process.exitCode = 1;
  }
}

function wordsFor(error) {
  if (error?.name === "Plain") return error.message;
  // A bundler wraps the error of the file that did not fit.
  return /\bENOSPC\b/.test(`${error?.code} ${error?.message}`) ? fullDisk : null;
}

const fullDisk = "The disk is full. Make room for dist/, .cache/ and the temporary folder, then start again.";
