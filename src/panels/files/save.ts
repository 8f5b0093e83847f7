/** Hands a text to the visitor as a file; made here, so nothing is asked of a server. */
export function saveText(name: string, text: string, type: "text/csv" | "application/json"): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
