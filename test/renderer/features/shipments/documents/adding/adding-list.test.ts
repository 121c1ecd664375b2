import { TRPCClientError } from '@trpc/client'
import { describe, expect, it } from 'vitest'
import {
  type AddingList,
  createAddingList,
  MOST_FILES,
} from '#features/shipments/documents/adding/adding-list.ts'
import type { ChosenDocument } from '#features/shipments/documents/chosen-document.ts'
import type { ApiError } from '#shared/api-error.ts'
import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'

const NOW = Date.parse('2026-11-23T12:00:00Z')
const invoice = (name = 'commercial invoice.pdf') => new File([aPdf()], name)
const picture = (name = 'IMG_0001.png') => new File([aPng()], name)

/** The whole of a file that must never be asked for. */
class UnreadFile extends File {
  override arrayBuffer = (): Promise<ArrayBuffer> => Promise.reject(new Error('It was read.'))
}

const refusal = (property: string | undefined): TRPCClientError<never> => {
  const problem = { code: 'invalid_state_for_operation', message: 'Too late.' } as const
  const error: ApiError = {
    correlation_id: 'c',
    code: 'validation_error',
    message: 'Refused.',
    details: [{ ...problem, ...(property !== undefined && { property }) }],
  }
  return TRPCClientError.from({ error: { code: -32600, message: 'Refused.', data: error } })
}

/** A list whose desk refuses those of some names. */
const aList = (
  refused: (document: ChosenDocument) => TRPCClientError<never> | undefined = () => undefined,
) => {
  const sent: string[] = []
  const list = createAddingList((document) => {
    sent.push(document.fileName)
    const error = refused(document)
    return error ? Promise.reject(error) : Promise.resolve()
  })
  return { list, sent }
}

const allRead = async (list: AddingList): Promise<void> => {
  await expect.poll(() => list.get().reading, { interval: 1 }).toBe(0)
}
const taken = async (list: AddingList, files: readonly File[]): Promise<void> => {
  list.take(files)
  await allRead(list)
}
const rowsOf = (list: AddingList) =>
  list.get().rows.map(({ document, status, problems }) => [document.fileName, status, problems])
const describeAll = (list: AddingList, said: Partial<ChosenDocument>): void => {
  for (const { document } of list.get().rows) list.describe({ ...document, ...said })
}

describe('files on their way to a shipment', () => {
  it('are known by their bytes, not by their names, and their type is a guess until somebody says so', async () => {
    const { list } = aList()
    await taken(list, [picture('commercial invoice.pdf'), picture()])
    const [named, unnamed] = list.get().rows.map(({ document }) => document)
    expect(named).toMatchObject({
      fileFormat: 'png',
      documentType: 'commercial_invoice',
      isTypeGuessed: true,
      usage: 'electronic_trade',
      finding: undefined,
    })
    expect(unnamed).toMatchObject({ documentType: undefined, isTypeGuessed: false })
  })

  it('are not sent while anything is wrong with one of them, and all problems are told at once', async () => {
    const { list, sent } = aList()
    await taken(list, [picture('a.png'), invoice()])
    const [, second] = list.get().rows
    if (second) list.describe({ ...second.document, expiration: '2026-11-23T11:59:59Z' })
    expect(await list.add(NOW)).toEqual({ kind: 'wrong' })
    expect(rowsOf(list)).toEqual([
      ['a.png', 'waiting', { type: 'required_property_missing' }],
      ['commercial invoice.pdf', 'waiting', { expiration: 'date_in_past' }],
    ])
    expect(sent).toEqual([])
  })

  it('lose the problem that somebody has seen to', async () => {
    const { list } = aList()
    await taken(list, [picture('a.png')])
    await list.add(NOW)
    describeAll(list, { documentType: 'other' })
    expect(rowsOf(list)).toEqual([['a.png', 'waiting', {}]])
    expect(await list.add(NOW)).toEqual({ kind: 'tried', added: 1, isNothingLeft: true })
  })

  it('are added one after the other; those that are refused stay, and only they are tried again', async () => {
    let isOpen = false
    const { list, sent } = aList(({ fileName }) =>
      fileName === 'b.pdf' && !isOpen ? refusal('$.usage') : undefined,
    )
    await taken(list, [invoice('a.pdf'), invoice('b.pdf'), invoice('c.pdf')])
    describeAll(list, { documentType: 'other' })
    expect(await list.add(NOW)).toEqual({ kind: 'tried', added: 2, isNothingLeft: false })
    expect(rowsOf(list)).toEqual([
      ['a.pdf', 'added', {}],
      ['b.pdf', 'refused', { usage: 'invalid_state_for_operation' }],
      ['c.pdf', 'added', {}],
    ])
    isOpen = true
    expect(await list.add(NOW)).toEqual({ kind: 'tried', added: 1, isNothingLeft: true })
    expect(sent).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'b.pdf'])
  })

  it('tell a refusal that is about none of the fields as one of the file', async () => {
    const { list } = aList(() => refusal(undefined))
    await taken(list, [invoice()])
    await list.add(NOW)
    expect(rowsOf(list)[0]?.[2]).toEqual({ content: 'invalid_state_for_operation' })
  })

  it('that are none of the formats, or too large, say why and are never sent', async () => {
    const { list, sent } = aList()
    const tooLarge = new UnreadFile([aPdf(), new Uint8Array(FILE_SIZE_LIMIT)], 'invoice.pdf')
    await taken(list, [new File(['<svg xmlns="http://www.w3.org/2000/svg"/>'], 'packing list.png'), tooLarge])
    expect(list.get().rows.map(({ document: { finding, size } }) => [finding?.reason, size])).toEqual([
      ['svg', 41],
      ['too_large', tooLarge.size],
    ])
    expect(list.get().rows.map(({ bytes }) => bytes)).toEqual([undefined, undefined])
    expect(await list.add(NOW)).toEqual({ kind: 'tried', added: 0, isNothingLeft: false })
    expect(sent).toEqual([])
  })

  it('that went away before they were read are said to be unreadable', async () => {
    const { list } = aList()
    await taken(list, [new UnreadFile([aPdf()], 'invoice.pdf')])
    expect(list.get().rows[0]?.document.finding?.reason).toBe('unreadable')
  })

  it('are sent once, however quickly one presses the key again', async () => {
    const { list, sent } = aList()
    await taken(list, [invoice()])
    expect(await Promise.all([list.add(NOW), list.add(NOW)])).toEqual([
      { kind: 'tried', added: 1, isNothingLeft: true },
      { kind: 'busy' },
    ])
    expect(sent).toEqual(['commercial invoice.pdf'])
  })

  it('stop after the one that is being added', async () => {
    const { list, sent } = aList(({ fileName }) => {
      if (fileName === 'a.pdf') list.stop()
      return undefined
    })
    await taken(list, [invoice('a.pdf'), invoice('b.pdf')])
    describeAll(list, { documentType: 'other' })
    expect(await list.add(NOW)).toEqual({ kind: 'tried', added: 1, isNothingLeft: false })
    expect(sent).toEqual(['a.pdf'])
    expect(rowsOf(list)).toEqual([
      ['a.pdf', 'added', {}],
      ['b.pdf', 'waiting', {}],
    ])
  })

  it('are at most as many as the memory is meant for', async () => {
    const { list } = aList()
    const many = Array.from({ length: MOST_FILES + 1 }, (_, place) => new File([], `${place}.pdf`))
    expect(list.take(many)).toBe(false)
    expect(list.take([invoice()])).toBe(false)
    await allRead(list)
    expect(list.get().rows).toHaveLength(MOST_FILES)
  })

  it('that are still being read do not come back once all is put away', async () => {
    const { list } = aList()
    list.take([invoice(), invoice()])
    list.clear()
    await taken(list, [picture('a.png')])
    expect(list.get().rows.map(({ document }) => document.fileName)).toEqual(['a.png'])
  })

  it('have the hash that the desk names their bytes by', async () => {
    const { list } = aList()
    await taken(list, [
      new File([aPng({ width: 2, height: 2 })], 'a.png'),
      new File([aPng({ width: 2, height: 2 })], 'b.png'),
    ])
    const [one, other] = list.get().rows.map(({ sha256 }) => sha256)
    expect(one).toMatch(/^[\da-f]{64}$/u)
    expect(other).toBe(one)
  })
})
