/**
 * `imsmanifest.xml`, which describes a package to a learning platform.
 *
 * Source: ADL, SCORM 1.2 Content Aggregation Model (2001), 2.3: one organization with one item, which
 * launches the one SCO; every file of the package is listed.
 */

import { escapeMarkup } from './escape.ts'

export interface Manifest {
  /** Unique among packages; letters, digits, hyphens. */
  id: string
  title: string
  /** What is launched, from the zip's root. */
  launch: string
  /** All files, from the zip's root, without the manifest. */
  files: readonly string[]
}

const address = (file: string): string =>
  escapeMarkup(file.split('/').map(encodeURIComponent).join('/'))

/** The manifest's text. */
export function manifestXml({ id, title, launch, files }: Manifest): string {
  const listed = files.map((file) => `      <file href="${address(file)}"/>`).join('\n')
  return `<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="${id}" version="1.0"
    xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2"
    xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="${id}-organization">
    <organization identifier="${id}-organization">
      <title>${escapeMarkup(title)}</title>
      <item identifier="${id}-item" identifierref="${id}-sco" isvisible="true">
        <title>${escapeMarkup(title)}</title>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="${id}-sco" type="webcontent" adlcp:scormtype="sco" href="${address(launch)}">
${listed}
    </resource>
  </resources>
</manifest>
`
}
