/** One half of the exercises. */
import { testMade } from './made-suite.ts'

testMade(1, 2)
