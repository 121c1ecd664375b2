import { aPdf } from '#helpers/documents/a-pdf.ts'
import { requestOf } from './load.ts'
import type { Memory, Version } from './memory.ts'
import type { Answered, Program } from './program.ts'
import { sha256Of } from './sha256.ts'
import { z } from 'zod'

const SHIPMENTS = 25
const created = z.object({ reference: z.string() })
const rejecting = z.looseObject({ rejected: z.array(z.unknown()).min(1) })
const added = z.object({ document_reference: z.string() })

type Ports = {
  readonly program: Pick<Program, 'ask'>
  readonly memory: Memory
  readonly onRefusal: (answer: Answered) => void
}

const pdf = (name: string) => {
  const bytes = aPdf({ text: name, bytes: 12_000 })
  return { sha256: sha256Of(bytes), file_content: Buffer.from(bytes).toString('base64') }
}

/**
 * The same two hundred steps each time: some eight for each shipment, from its creation with a document to its end. What is refused
 * is told, and what came after it for the same shipment is left out.
 */
export const followScript = async ({ program, memory, onRefusal }: Ports): Promise<number> => {
  let steps = 0
  const step = async (
    key: string,
    to: Version | undefined,
    [procedure, input]: [string, unknown],
  ): Promise<Answered | undefined> => {
    steps += 1
    memory.begin(key, to)
    const answer = await program.ask(procedure, input)
    if (answer.error !== undefined || rejecting.safeParse(answer.result).success) {
      onRefusal(answer)
      return undefined
    }
    const reference = procedure === 'shipments.create' ? created.parse(answer.result).reference : undefined
    memory.acknowledge(key, reference)
    return answer
  }

  const lifeOf = async (key: string, index: number): Promise<void> => {
    const [first, second] = [pdf(`${key}-d0`), pdf(`${key}-d1`)]
    const described = { file_format: 'pdf', document_type: 'invoice' }
    let now: Version = { revision: 0, state: 'unallocated', documents: [first.sha256] }
    const documents = [{ ...described, file_content: first.file_content }]
    const begun = await step(key, now, [
      'shipments.create',
      { ...requestOf(key, 0), paperless_documents: documents },
    ])
    if (!begun) return
    const { reference } = created.parse(begun.result)
    const next = (changed: Partial<Version>): Version => ({ ...now, ...changed })
    const follow = async (to: Version, ...call: [string, unknown]): Promise<Answered | undefined> => {
      const answer = await step(key, to, call)
      if (answer) now = to
      return answer
    }
    if (
      !(await follow(next({ revision: 1 }), 'shipments.update', { reference, shipment: requestOf(key, 1) }))
    )
      return
    const withSecond = next({ documents: [first.sha256, second.sha256] })
    const kept = await follow(withSecond, 'documents.add', {
      reference,
      ...described,
      file_content: second.file_content,
    })
    if (!kept) return
    const { document_reference } = added.parse(kept.result)
    if (index % 2 === 0) {
      const removed = await follow(next({ documents: [first.sha256] }), 'documents.remove', {
        document_reference,
      })
      if (!removed) return
    }
    const shipments = [reference]
    if (!(await follow(next({ state: 'allocated' }), 'allocation.allocate', { shipments }))) return
    if (
      !(await follow(next({ state: 'ready_to_ship' }), 'shipments.setReadyToShip', {
        shipments,
        ready: true,
      }))
    )
      return
    if (!(await follow(next({ state: 'cancelled' }), 'shipments.cancel', { reference }))) return
    if (index % 3 !== 0) return
    await step(key, undefined, ['shipments.delete', { reference }])
  }

  for (let index = 0; index < SHIPMENTS; index += 1) await lifeOf(`s${index}`, index)
  return steps
}
