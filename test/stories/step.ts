/** A step of a story that the build takes: China's share of April 2021. */
export const step = {
  link: "t=2021-04&pin=CHN",
  title: "A step",
  text: ["In April 2021 China had {share:CHN@2021-04}."],
  caption: "April 2021",
  sources: ["cbeci"],
};
