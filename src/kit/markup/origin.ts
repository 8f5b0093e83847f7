/** The origin of a text that is an address of http or https; null for any other text. */
export function originIn(text: string): string | null {
  try {
    const { origin, protocol } = new URL(text);
    return /^https?:$/.test(protocol) ? origin : null;
  } catch {
    return null;
  }
}
