/** The type of the close-up, without importing its file, which is fetched when it is first needed. */
export type CloseUpPanels = typeof import("./CloseUp.tsx").closeUpPanels;
