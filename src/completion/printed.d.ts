/** What `.ci/printed.ts` makes of an import. */
declare module '*library-table.py?printed' {
  const table: import('./library.ts').Table
  export default table
}
