/** One half of the exercises. */
import { openNodeKernel } from '../kernel/node.ts'
import { testExercises } from './exercise-suite.ts'

testExercises(openNodeKernel, 1, 2)
