/** Whether time may begin to play by itself: not where the visitor prefers reduced motion. */
export const mayMove = (): boolean => !matchMedia("(prefers-reduced-motion: reduce)").matches;
