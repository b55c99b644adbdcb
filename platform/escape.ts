/** Text as markup: whatever looks like markup in it stays text. */

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const written = (sign: string): string => SIGNS[sign] ?? sign;

/** Text as HTML for pages, safe in content and in attributes, whichever quotes they have. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, written);
}

/**
 * Text as HTML or XML that is kept, safe in content and in attributes with double quotes. Apostrophes stay, as sanitisers leave them:
 * sanitising again changes nothing.
 */
export function escapeMarkup(text: string): string {
  return text.replace(/[&<>"]/g, written);
}
