/**
 * Runs a tool to its end. What the person at the keyboard can mend, a full disk and every error called Plain, is told in
 * its own words and without a stack, with exit status 1; any other error goes on.
 */
export async function told(tool) {
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
