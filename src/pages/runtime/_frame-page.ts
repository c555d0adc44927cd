/** The frame's page: nothing but one script, and a policy that allows that script and no other. */
import { createHash } from 'node:crypto'

/**
 * @param script the bundled frame script
 * @returns the HTML, with the script's hash in its Content Security Policy
 */
export function framePage(script: string): string {
  // The hash is of what the browser finds between the tags, so the script must not end its tag.
  const inline = script.replaceAll('</script', '<\\/script')
  const hash = createHash('sha256').update(inline).digest('base64')
  const policy = [
    "default-src 'none'",
    // Scripts from blobs: the worker and pyodide's modules, whose bytes come from the site's page.
    `script-src 'sha256-${hash}' blob: 'wasm-unsafe-eval'`,
    'worker-src blob:',
    "connect-src 'none'",
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="robots" content="noindex">
<title>Where the programs run</title>
</head>
<body>
<p>Programs of the course run in this page, inside a frame without any rights. On its own it does nothing.</p>
<script>${inline}</script>
</body>
</html>
`
}
