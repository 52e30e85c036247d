/**
 * Copies text. Where the page came over plain HTTP, as within a school or an office, browsers give no clipboard:
 * then by way of a field.
 *
 * @throws {DOMException} when the browser refuses
 */
export async function copyText(text: string): Promise<void> {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'unseen';
  // Beside an open dialog nothing can be selected.
  (before?.closest('dialog') ?? document.body).append(field);
  field.select();
  const copied = document.execCommand('copy');
  field.remove();
  if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  if (!copied) throw new DOMException('The browser did not copy.', 'NotAllowedError');
}
