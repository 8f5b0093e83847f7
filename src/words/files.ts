/** What is said of files wherever they are opened. */
export const fileWords = {
  folder: (name: string) => `“${name}” is a folder: open it and choose the files inside.`,
  unreadable: (file: string) => `${file} could not be read.`,
  onlyOne: (file: string, all: number) => `Only ${file} was opened, of ${all} files: a scenario is one file.`,
};
