/** What every part of the page says of a file that it saved, and of a file or folder that it did not open. */
export const fileWords = {
  folder: (name: string) => `“${name}” is a folder: open it and choose the files inside.`,
  unreadable: (file: string) => `${file} could not be read.`,
  handed: (file: string) =>
    `${file} was handed to the browser to save. If no file came, the browser refused it: allow downloads for this page, then press again.`,
  onlyOne: (file: string, all: string) => `Only ${file} was opened, of ${all} files: a scenario is one file.`,
};
