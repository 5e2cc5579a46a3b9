interface EditLine {
  readonly object: string;
  readonly before: string;
  readonly after: string;
}

/** What changes, line by line: the object, the value struck through, the value that replaces it. */
export function EditLines({ lines }: { readonly lines: readonly EditLine[] }) {
  return (
    <ul className="edit-lines">
      {lines.map(({ object, before, after }, i) => (
        // The lines are a picture of one moment: none moves among the others.
        <li key={i}>
          <bdi>{object}</bdi>
          <span className="edit-values"><s>{before}</s> → <strong>{after}</strong></span>
        </li>
      ))}
    </ul>
  );
}
