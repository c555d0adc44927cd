/** What the index says of a page → what is shown of it. */
import { excerptBelow, type Piece } from './excerpt.ts'

/** The part of Pagefind's answer for one page that is used here. */
export interface Fragment {
  /** From the root of the host: it begins with the site's base path. */
  url: string
  excerpt: string
  meta: Record<string, string>
  sub_results: {
    url: string
    title: string
    excerpt: string
    weighted_locations: { balanced_score: number }[]
  }[]
}

export interface Section {
  href: string
  title: string
  excerpt: Piece[]
}

export interface Hit {
  href: string
  title: string
  /** Where in the course it is; may be empty. */
  place: string
  /** Of the text before the first heading; empty where the words are not in it. */
  excerpt: Piece[]
  sections: Section[]
}

/** So many sections of a page are shown: the best, in the order in which they stand on it. */
const most = 3

/** One page that was found. */
export function hitOf({ url, meta, excerpt, sub_results: found }: Fragment): Hit {
  const score = ({ weighted_locations: words }: (typeof found)[number]): number =>
    words.reduce((sum, { balanced_score: one }) => sum + one, 0)
  const within = found.filter((section) => section.url.includes('#'))
  const best = new Set(within.toSorted((a, b) => score(b) - score(a)).slice(0, most))
  const top = found.find((section) => !section.url.includes('#'))
  const sections = within
    .filter((section) => best.has(section))
    .map((section) => ({
      href: section.url,
      title: section.title,
      excerpt: excerptBelow(section.title, section.excerpt),
    }))
  const title = meta['title'] ?? url
  const own = top?.excerpt ?? (sections.length === 0 ? excerpt : '')
  return {
    href: url,
    title,
    place: meta['place'] ?? '',
    excerpt: excerptBelow(title, own),
    sections,
  }
}

/** Pages and sections that are called exactly what was asked for come first: a word is looked up. */
export function inOrder(hits: readonly Hit[], words: string): Hit[] {
  const wanted = words.trim().toLowerCase()
  const isCalled = ({ title, sections }: Hit): boolean =>
    [title, ...sections.map((section) => section.title)].some((one) => one.toLowerCase() === wanted)
  return [...hits.filter(isCalled), ...hits.filter((hit) => !isCalled(hit))]
}
