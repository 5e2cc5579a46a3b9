/** A text of the project, as the build puts it in the page. */
declare module '*.md?raw' {
  const text: string;
  export default text;
}
