/** Who does something, and when: asked for at the click, so that the hour is that of the gesture. `by` is empty where nobody is signed in. */
export function signedNow(actor: { readonly name: string } | null): { readonly by: string; readonly at: string } {
  return { by: actor?.name ?? '', at: new Date().toISOString() };
}
