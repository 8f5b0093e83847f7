/**
 * Runs a tool. An error that the user can mend (a full disk, or an error named Plain) is printed without a stack and
 * sets the exit status to 1; any other error is thrown.
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
  // A bundler wraps the error of the file that could not be written.
  return /\bENOSPC\b/.test(`${error?.code} ${error?.message}`) ? fullDisk : null;
}

const fullDisk = "The disk is full. Make room for dist/, .cache/ and the temporary folder, then start again.";
