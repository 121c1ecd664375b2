import { describe, expect, test } from 'vitest'
import { chosenDocument, readChosenFile } from '#features/shipments/documents/read-chosen-file.ts'
import type { ChosenDocument } from '#features/shipments/documents/chosen-document.ts'
import { checkForm, located } from '#features/shipments/new/model/check-form.ts'
import {
  addDocuments,
  describeDocument,
  refuseDocument,
  removeDocument,
} from '#features/shipments/new/model/document-edits.ts'
import { takeDocuments } from '#features/shipments/new/model/documents-of-request.ts'
import { draftValueOf, isUntouched, readDraft } from '#features/shipments/new/model/draft-value.ts'
import { emptyForm, formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { addressOfType, type ShipmentForm } from '#features/shipments/new/model/form.ts'
import { formForAnother } from '#features/shipments/new/model/habits.ts'
import { jsonObject, type JsonObject } from '#features/shipments/new/model/json.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { problemAt } from '#shared/problems.ts'
import { ID, rowPath } from '#ui/form/field-path.ts'
import { locateProblems, locateRefusal, problemsByRow, stillThere } from '#ui/form/located-problems.ts'
import { found } from '#shared/documents/inspect/found.ts'
import { FILE_SIZE_LIMIT } from '#shared/documents/document.ts'
import { aRequest } from '#helpers/a-request.ts'
import { aPdf } from '#helpers/documents/a-pdf.ts'
import { aPng } from '#helpers/documents/a-png.ts'

const now = new Date('2026-11-22T12:00:00Z')
/** A form that has nothing against it by itself. */
const rules = { ...located, check: () => ({ ok: true, request: undefined }) as const }
const invoice = chosenDocument('commercial invoice.pdf', aPdf())
const picture = chosenDocument('IMG_0001.png', aPng())
const page = chosenDocument('list.pdf', new TextEncoder().encode('<!doctype html><p>Hello'))

const request = jsonObject.parse(aRequest())
const withDocuments = (...documents: readonly ChosenDocument[]): ShipmentForm => ({
  ...formOfRequest(request),
  documents,
})
const problemsIn = (form: ShipmentForm) => {
  const checked = checkForm(form, now, {})
  return locateProblems(located, form, checked.ok ? [] : checked.problems)
}
const told = (form: ShipmentForm) =>
  problemsIn(form).map(({ problem, field }) => [problem.property, problem.code, field])

describe('documents on the page', () => {
  test('come back with the draft as they were, whatever is known of them', () => {
    const form = withDocuments(invoice, picture, page, {
      ...invoice,
      expiration: '2027-01-01T00:00:00+01:00',
    })
    const kept: unknown = JSON.parse(JSON.stringify(draftValueOf({ form, keptAt: 1 })))
    expect(readDraft(kept)?.form).toEqual(form)
  })

  test('are none in a draft of before there were any', () => {
    const { documents: _none, ...old } = formOfRequest(request)
    expect(readDraft({ form: old, request })?.form).toEqual({ ...formOfRequest(request), documents: [] })
  })

  test('are worth keeping by themselves', () => {
    expect(isUntouched({ ...emptyForm(), documents: [picture] })).toBe(false)
  })

  test('are no part of the request that a template or an edit is made of', () => {
    expect(requestOf(withDocuments(invoice))).toEqual(requestOf(formOfRequest(request)))
  })

  test('do not go on to the next shipment', () => {
    expect(formForAnother(withDocuments(invoice)).documents).toEqual([])
  })

  test('are added, described, refused, removed, and brought back to their place', () => {
    const form = withDocuments(invoice, picture)
    const without = removeDocument(invoice.id)(form)
    expect(without.documents).toEqual([picture])
    expect(addDocuments([invoice], 0)(without)).toEqual(form)
    expect(addDocuments([page])(form).documents).toEqual([invoice, picture, page])
    const said = { ...picture, documentType: 'other' } as const
    expect(describeDocument(said)(form).documents).toEqual([invoice, said])
    expect(refuseDocument(invoice.id, found('unreadable', {}))(form).documents[0]?.finding?.reason).toBe(
      'unreadable',
    )
  })
})

describe('before it is saved, a document', () => {
  test('that is all right has nothing against it', () => {
    expect(checkForm(withDocuments(invoice), now, {})).toMatchObject({ ok: true })
  })

  test('needs a type, an expiry in the future and a file that is taken, each told at its field', () => {
    const past = { ...invoice, expiration: '2026-11-22T11:00:00Z' }
    const noMoment = { ...invoice, id: 'f'.repeat(32), expiration: 'next week' }
    expect(told(withDocuments(picture, past, page, noMoment))).toEqual([
      ['$.paperless_documents[0].document_type', 'required_property_missing', `document-${picture.id}-type`],
      ['$.paperless_documents[1].expiration', 'date_in_past', `document-${past.id}-expiration`],
      ['$.paperless_documents[2].file_content', 'invalid_format', `document-${page.id}-content`],
      ['$.paperless_documents[3].expiration', 'date_in_past', `document-${noMoment.id}-expiration`],
    ])
  })

  test('is told of together with all else', () => {
    const problems = problemsIn({ ...emptyForm(), documents: [picture] })
    const origin = rowPath('addresses', addressOfType(emptyForm(), 'origin')?.[ID] ?? 0)
    expect(problems.map(({ field }) => field)).toEqual(
      expect.arrayContaining([`${origin}.contact.first_name`, `document-${picture.id}-type`]),
    )
    expect(Object.keys(problemsByRow(problems).get(0) ?? {})).toContain(`document-${picture.id}-type`)
  })

  test.each([
    ['$.paperless_documents[1].file_content', `document-${picture.id}-content`],
    ['$.paperless_documents[1].file_format', `document-${picture.id}-content`],
    ['$.paperless_documents[1]', `document-${picture.id}-content`],
    ['$.paperless_documents[0].usage', `document-${invoice.id}-usage`],
    ['$.paperless_documents[7].usage', undefined],
    ['$.paperless_documents', undefined],
  ])('that the desk refuses at %s is marked there', (property, field) => {
    const problem = { property, code: 'invalid_value', message: 'No.' } as const
    expect(locateProblems(located, withDocuments(invoice, picture), [problem])[0]?.field).toBe(field)
  })

  test.each([
    ['document_type', { documentType: 'other' }],
    ['usage', { usage: 'pricing' }],
    ['expiration', { expiration: '2027-01-01T00:00:00Z' }],
  ] as const)('that the desk refused for its %s is so until that is changed', (property, change) => {
    const form = withDocuments(invoice, picture)
    const refused = locateRefusal(located, form, [
      problemAt(['paperless_documents', 0, property], 'invalid_value'),
    ])
    const elsewhere = describeDocument({ ...picture, ...change })(form)
    expect(stillThere(refused, rules, elsewhere)).toEqual(refused)
    expect(stillThere(refused, rules, describeDocument({ ...invoice, ...change })(form))).toEqual([])
  })

  test('whose file the desk refused is so until it is removed', () => {
    const form = withDocuments(invoice)
    const refused = locateRefusal(located, form, [
      problemAt(['paperless_documents', 0, 'file_content'], 'invalid_value'),
    ])
    expect(stillThere(refused, rules, describeDocument({ ...invoice, usage: 'pricing' })(form))).toEqual(
      refused,
    )
    expect(stillThere(refused, rules, removeDocument(invoice.id)(form))).toEqual([])
  })
})

describe('documents in a pasted request', () => {
  const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
  const pasted = (...documents: readonly JsonObject[]) =>
    takeDocuments({ ...request, paperless_documents: [...documents] })

  test('lie on the page with their bytes and all that is said of them', () => {
    const { rest, files, named } = pasted({
      file_name: 'packing list.pdf',
      file_format: 'pdf',
      document_type: 'Certificate_Of_Origin',
      usage: 'pricing',
      expiration: '2027-01-01T00:00:00Z',
      file_content: base64(aPdf()),
    })
    expect(rest).toEqual(request)
    expect(named).toBe(0)
    expect(files).toMatchObject([
      {
        bytes: aPdf(),
        document: {
          fileName: 'packing list.pdf',
          fileFormat: 'pdf',
          documentType: 'certificate_of_origin',
          isTypeGuessed: false,
          usage: 'pricing',
          expiration: '2027-01-01T00:00:00Z',
          finding: undefined,
        },
      },
    ])
  })

  test('without a type, or with one that there is not, wait for one to be chosen', () => {
    const { files } = pasted(
      { file_content: base64(aPng()) },
      { document_type: 'poem', file_content: base64(aPng()) },
    )
    expect(files.map(({ document }) => document.documentType)).toEqual([undefined, undefined])
  })

  test('that another shipment has are only named there, and left out', () => {
    const { rest, files, named } = pasted(
      { document_reference: 'pd_1', document_state: 'ready', document_type: 'invoice', file_format: 'pdf' },
      { document_type: 'invoice', file_content: base64(aPdf()) },
    )
    expect(rest).toEqual(request)
    expect([files.length, named]).toEqual([1, 1])
  })

  test.each([
    ['are no base64', 'not base64!', 'damaged'],
    ['are too large', 'A'.repeat(Math.ceil((FILE_SIZE_LIMIT * 4) / 3) + 4), 'too_large'],
    ['are just too large', base64(new Uint8Array(FILE_SIZE_LIMIT)), 'too_large'],
    ['are empty', '', 'empty'],
    ['are a web page', base64(new TextEncoder().encode('<!doctype html><p>Hello')), 'html'],
  ])('whose bytes %s say so', (_what, content, reason) => {
    const [file] = pasted({ file_format: 'pdf', file_content: content }).files
    expect(file?.document.finding?.reason).toBe(reason)
  })

  test('that are no list of them stay in the request, where they are refused', () => {
    const odd = { ...request, paperless_documents: ['a'] }
    expect(takeDocuments(odd)).toEqual({ rest: odd, files: [], named: 0 })
    expect(problemsIn(formOfRequest(odd)).map(({ problem }) => problem.code)).toEqual(['system_use_only'])
  })
})

test('a file that was chosen can be told from all others that ever are', async () => {
  const file = new File([aPdf()], 'a.pdf')
  const [one, other] = [await readChosenFile(file), await readChosenFile(file)]
  expect(one.document.id).not.toBe(other.document.id)
  const form = withDocuments(one.document)
  expect(readDraft(draftValueOf({ form, keptAt: undefined }))?.form).toEqual(form)
})
