/** What a browser asks for when the site is installed like an app; addresses are relative to it. */
import type { APIRoute } from 'astro'
import { about } from '../components/course.ts'

const icon = (size: number, kind = 'icon') => ({
  src: `icons/${kind}-${size}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
})

export const GET: APIRoute = () => {
  const { name, subject, description } = about()
  const manifest = {
    name: `${name}: ${subject}`,
    short_name: name,
    description,
    lang: 'en',
    dir: 'ltr',
    start_url: './',
    scope: './',
    display: 'standalone',
    theme_color: '#faf9f5',
    background_color: '#faf9f5',
    categories: ['education'],
    icons: [
      { src: 'favicon.svg', sizes: 'any', type: 'image/svg+xml' },
      icon(192),
      icon(512),
      { ...icon(512, 'maskable'), purpose: 'maskable' },
    ],
    shortcuts: [
      { name: 'Playground', url: 'playground/' },
      { name: 'Your progress', url: 'progress/' },
    ],
  }
  return new Response(`${JSON.stringify(manifest, null, 2)}\n`, {
    headers: { 'content-type': 'application/manifest+json' },
  })
}
