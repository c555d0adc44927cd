/** One exercise as data, for the pages that put exercises together in the browser. */
import type { APIRoute } from 'astro'
import { exerciseIds, loadExercise } from '../../exercise/load.ts'

export function getStaticPaths() {
  return exerciseIds().map((id) => ({ params: { id } }))
}

export const GET: APIRoute = ({ params }) => Response.json(loadExercise(params['id'] ?? ''))
