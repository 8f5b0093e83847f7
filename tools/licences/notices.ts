/** Shipped works that are not packages, with the notices that they require. */
export const notices: readonly { readonly title: string; readonly text: string }[] = [
  {
    title: "Natural Earth (public domain)",
    text: "The boundaries were made with Natural Earth, free vector and raster map data, naturalearthdata.com. All versions of\nNatural Earth data are in the public domain.",
  },
  {
    title: "fdlibm, e_log.c, from which src/kit/exact.ts takes its polynomial",
    text: [
      "Copyright (C) 1993 by Sun Microsystems, Inc. All rights reserved.",
      "",
      "Developed at SunSoft, a Sun Microsystems, Inc. business.",
      "Permission to use, copy, modify, and distribute this",
      "software is freely granted, provided that this notice",
      "is preserved.",
    ].join("\n"),
  },
];
