import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { aRequest } from '#helpers/a-request.ts'
import { aGif } from '#helpers/documents/a-gif.ts'
import { aJpg } from '#helpers/documents/a-jpg.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'
import { documentFilesIn } from '#helpers/documents/on-shipments.ts'
import { openTestDesk } from '#helpers/open-test-desk.ts'
import { startDesk } from '#helpers/run-desk.ts'

const formats = ['pdf', 'png', 'jpg', 'gif'] as const
const writers = { pdf: aPdf, png: aPng, jpg: aJpg, gif: aGif }
const MANY = 200
const LARGEST = 300_000
/** A kill comes after so many answers. */
const ANSWERED = 60

/** Documents of every format and very different sizes. */
const documents = Array.from({ length: MANY }, (_, index) => {
  const file_format = formats[index % formats.length] ?? 'pdf'
  return { file_format, bytes: writers[file_format]({ bytes: 2_000 + ((index * 7919) % LARGEST) }) }
})

const answered = z.object({ id: z.number(), result: z.object({ document_reference: z.string() }) })
it('a kill in the middle loses no document that was acknowledged, and leaves no file that is not one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'desk-'))
  try {
    await using desk = openTestDesk({ folder })
    const { reference } = await desk.ask('shipments.create', aRequest())
    const child = startDesk(['--data', folder, 'lines'])
    const { stdin, stdout } = child
    if (!stdin || !stdout) throw new Error('The program has no input or output.')
    const ended = once(child, 'exit')
    stdin.on('error', () => undefined)
    let lines = 0
    stdout.on('data', (chunk: Buffer) => {
      lines += chunk.toString().split('\n').length - 1
      if (lines >= ANSWERED) child.kill('SIGKILL')
    })
    for (const [id, { file_format, bytes }] of documents.entries()) {
      const file_content = Buffer.from(bytes).toString('base64')
      const input = { reference, file_format, document_type: 'invoice', file_content }
      stdin.write(`${JSON.stringify({ id, procedure: 'documents.add', input })}\n`)
    }
    stdin.end()
    const out = await text(stdout)
    await ended
    const acknowledged = out
      .split('\n')
      .slice(0, -1)
      .map((line) => answered.parse(JSON.parse(line)))
    expect(acknowledged.length).toBeGreaterThanOrEqual(ANSWERED)
    expect(acknowledged.length).toBeLessThan(MANY)

    desk.restart()
    for (const { id, result } of acknowledged) {
      const { document_reference } = result
      const { file_content } = await desk.ask('documents.get', { document_reference })
      expect(Buffer.compare(file_content, documents[id]?.bytes ?? new Uint8Array())).toBe(0)
    }
    const { items } = await desk.ask('documents.list', { reference })
    expect(items.length - acknowledged.length).toBeLessThanOrEqual(1)
    expect(documentFilesIn(folder).toSorted()).toEqual(
      [...new Set(items.map((one) => one.sha256))].toSorted(),
    )
    expect(desk.rows('SELECT documents FROM shipment')).toEqual([{ documents: items.length }])
    expect(await desk.ask('audit.verify')).toMatchObject({ ok: true, entries: items.length + 1 })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
