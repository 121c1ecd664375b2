import * as fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { emptyForm, formOfRequest } from '#features/shipments/new/model/form-of-request.ts'
import { shipmentForm } from '#features/shipments/new/model/form.ts'
import { type JsonObject, jsonObject } from '#features/shipments/new/model/json.ts'
import { unknownGroups } from '#features/shipments/new/model/unknown-groups.ts'
import type { Tree } from '#shared/contract/tree.ts'
import { requestOf } from '#features/shipments/new/model/request-of-form.ts'
import { createShipmentRequest, validateCreateRequest } from '#shared/shipments/create-request.ts'
import { normalizeRequest } from '#shared/normalize.ts'
import { arbitraryRequest } from './arbitrary-request.ts'

const now = new Date('2026-11-22T12:00:00Z')
const samples = join(import.meta.dirname, '../../../../helpers/samples')
const normalized = (input: unknown): JsonObject => jsonObject.parse(normalizeRequest(input).value)

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null ? Object.entries(value) : []

/** The names of all properties, from the outside in. */
const namesIn = (value: unknown): readonly string[] =>
  entriesOf(value).flatMap(([name, inner]) => [name, ...namesIn(inner)])

/** The names of all properties that a JSON schema knows. */
const namesOfSchema = (schema: unknown): readonly string[] =>
  entriesOf(schema).flatMap(([key, inner]) => [
    ...(key === 'properties' ? entriesOf(inner).map(([name]) => name) : []),
    ...namesOfSchema(inner),
  ])
const there = (request: Tree): Tree => requestOf(formOfRequest(request))

describe('a request that fills the form comes back from it', () => {
  test('whole, whatever of the contract it holds, and all of it in fields', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const form = formOfRequest(jsonObject.parse(request))
        expect(requestOf(form)).toEqual(request)
        expect(unknownGroups(form)).toEqual([])
      }),
    )
  })

  test('with every property that a create request can hold', () => {
    const held = new Set(
      fc.sample(arbitraryRequest, { numRuns: 200, seed: 1 }).flatMap((request) => namesIn(request)),
    )
    const schema = z.toJSONSchema(createShipmentRequest, { unrepresentable: 'any', io: 'input' })
    expect(namesOfSchema(schema).filter((name) => !held.has(name))).toEqual([])
  })

  test('as a form that the draft can keep', () => {
    fc.assert(
      fc.property(arbitraryRequest, (request) => {
        const form = formOfRequest(jsonObject.parse(request))
        expect(shipmentForm.parse(structuredClone(form))).toEqual(form)
      }),
    )
  })

  test('as a list that is none is told and refused, and leaves rows to type in', () => {
    const form = formOfRequest({ addresses: 'here and there', contents: [{ sku: 'A' }, 7] })
    expect(unknownGroups(form).map(({ pattern }) => pattern)).toEqual(['addresses?', 'contents?'])
    expect(requestOf(form)).toMatchObject({ addresses: [{}, {}], contents: [] })
  })

  test.each(readdirSync(samples))('understood as it was without the form: %s', (name) => {
    const sample: unknown = JSON.parse(readFileSync(join(samples, name), 'utf8'))
    const direct = validateCreateRequest(sample, now)
    const throughForm = validateCreateRequest(there(normalized(sample)), now)
    expect(throughForm).toEqual(direct)
    expect(direct.ok).toBe(true)
  })

  test('unchanged by a second time, even where it is nonsense', () => {
    const nonsense = fc.dictionary(
      fc.constantFrom(
        'contents',
        'addresses',
        'tags',
        'metadata',
        'shipment_type',
        'weight',
        'state',
        '__proto__',
        '#',
      ),
      fc.jsonValue(),
    )
    fc.assert(
      fc.property(nonsense, (request) => {
        const once = there(normalized(request))
        expect(there(once)).toEqual(once)
      }),
    )
  })

  test('with names that begin like those which only the form gives', () => {
    const request = {
      '#': 1,
      contents: [{ sku: 'A', '#': 7, '##ticked': true }, { sku: 'B' }],
      metadata: [{ '#': 'x' }],
      addresses: [{ address_type: 'origin', '#ticked-off': 'no' }],
    }
    const form = formOfRequest(request)
    expect(requestOf(form)).toMatchObject({
      ...request,
      addresses: [...request.addresses, {}],
    })
    expect(unknownGroups(form).map(({ pattern }) => pattern)).toEqual([
      '#',
      'contents[].#',
      'contents[].##ticked',
      'metadata[].#',
      'addresses[].#ticked-off',
    ])
  })

  test('with what no field can show, so that it is refused by its name and not lost', () => {
    const request = {
      reference: 'sp_1',
      shipment_type: 'express',
      tags: [{ name: 'Alcohol' }],
      metadata: { key: ' ', '#': '' },
      contents: [{ sku: 'A', weight: { value: 5, unit: 'stone' }, dimensions: 'large', quantity: 'two' }],
      addresses: [{ address_type: 'warehouse', contact: 'Ada', floor: 3 }],
    }
    expect(there(normalized(request))).toMatchObject({
      reference: 'sp_1',
      shipment_type: 'express',
      tags: [{ name: 'Alcohol' }],
      metadata: { key: ' ', '#': '' },
      contents: [{ sku: 'A', weight: { value: 5, unit: 'stone' }, dimensions: 'large', quantity: 'two' }],
      addresses: [{ address_type: 'warehouse', contact: 'Ada', floor: 3 }, {}, {}],
    })
  })
})

describe('a form that was typed', () => {
  test('asks for nothing that was left blank, but for both ends, so that what they lack is told', () => {
    expect(requestOf(emptyForm())).toEqual({
      shipment_type: 'scheduled',
      direction: 'outbound',
      addresses: [
        { address_type: 'origin', contact: { contact_details: {} } },
        { address_type: 'destination', contact: { contact_details: {} } },
      ],
      contents: [],
    })
  })

  test('asks for no contact where a shipping location stands in for it', () => {
    const form = formOfRequest({
      addresses: [{ address_type: 'origin', shipping_location_reference: 'NG-01' }],
    })
    expect(requestOf(form)).toMatchObject({
      addresses: [{ address_type: 'origin', shipping_location_reference: 'NG-01' }, {}],
    })
    expect(requestOf(form)['addresses']).not.toHaveProperty('0.contact')
  })
})
