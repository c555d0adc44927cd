/** The process behind the wall: boots a kernel and answers what the parent asks (kernel.ts). */
import { openNodeKernel } from '../../kernel/node.ts'
import { openOwnEnd } from './channel.ts'
import type { Answer, Question } from './letters.ts'

const gone = () => process.exit(1)
const channel = openOwnEnd({
  onLetter: (letter) => answer(letter as Question),
  onNonsense: gone,
  onEnd: gone,
})
const tell = (letter: Answer) => channel.send(letter)

const kernel = openNodeKernel((message) => {
  if (message.type === 'progress') tell({ progress: message.progress })
  if (message.type === 'mark') tell({ mark: message.mark })
})
kernel.then(
  () => tell({ ready: true }),
  gone, // the waiting side learns of the exit
)

/** Ports of other kernels behind the wall; the parent carries the letters. */
const ports: MessagePort[] = []

function connect(number: number): MessagePort {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = ({ data }) => tell({ port: number, letter: data as string })
  ports[number] = port1
  return port2
}

function answer(question: Question): void {
  if ('letter' in question) {
    ports[question.port]?.postMessage(question.letter)
    return
  }
  const { id, asked, request } = question
  kernel
    .then((one): Promise<unknown> => {
      if (asked === 'join' || asked === 'assist') return one[asked](connect(request as number))
      return one[asked](request as never)
    })
    .then(
      (result) => tell({ id, result: result ?? null }),
      (error: unknown) => tell({ id, error: String(error) }),
    )
}
