/** What is drawn and written with days, hours and claims; fetched when it is first shown. */
export type FinePanels = typeof import("./CloseUp.tsx").closeUpPanels;
