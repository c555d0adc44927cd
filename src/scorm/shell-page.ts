/** The HTML of the package's own page. */
import { escapeMarkup } from './escape.ts'

interface Parts {
  title: string
  /** What the script reads. */
  contents: object
  /** The course's font, from the course's folder. */
  font: string | undefined
  /** The shell's script, bundled. */
  script: string
}

export function shellPage({ title, contents, font, script }: Parts): string {
  // Nothing is escaped inside a script: only its end tag must not occur.
  const within = (text: string): string => text.replaceAll('</script', '<\\/script')
  const face =
    font === undefined
      ? ''
      : `@font-face { font-family: Course; src: url(course/${font}); font-weight: 200 800 }`
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width" />
    <meta name="color-scheme" content="light dark" />
    <title>${escapeMarkup(title)}</title>
    <style>
      ${face}
      :root { color-scheme: light dark }
      :root[data-theme=light] { color-scheme: light }
      :root[data-theme=dark] { color-scheme: dark }
      body {
        display: grid; grid-template-rows: auto minmax(0, 1fr);
        block-size: 100vh; block-size: 100dvh; margin: 0;
        color: light-dark(#1d2127, #e8e6df); background: light-dark(#f1efe8, #1c2027);
        font: 0.875rem / 1.4 Course, system-ui, sans-serif;
      }
      p { margin: 0; padding: 0.4rem 1rem }
      button { position: absolute; inset: 0.25rem 0.5rem auto auto; min-block-size: 1.5rem; font: inherit }
      iframe { inline-size: 100%; block-size: 100%; border: 0 }
    </style>
  </head>
  <body>
    <p role="status"></p>
    <iframe title="${escapeMarkup(title)}" allow="clipboard-write"></iframe>
    <noscript><p>This course in a learning platform needs JavaScript.</p></noscript>
    <script type="application/json" id="package">${within(JSON.stringify(contents))}</script>
    <script type="module">${within(script)}</script>
  </body>
</html>
`
}
