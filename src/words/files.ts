/** The sentences on files and folders that are not opened, wherever the page opens files. */
export const fileWords = {
  folder: (name: string) => `“${name}” is a folder: open it and choose the files inside.`,
  unreadable: (file: string) => `${file} could not be read.`,
  onlyOne: (file: string, all: number) => `Only ${file} was opened, of ${all} files: a scenario is one file.`,
};
