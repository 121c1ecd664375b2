import { refuse } from '#shared/api-error.ts'
import {
  LONGEST_TEMPLATE,
  MOST_TEMPLATES,
  type SaveTemplateRequest,
  type Template,
  type Templates,
} from '#shared/templates/template.ts'
import type { RecordDeskChange } from '../audit/desk-changes.ts'
import type { Database } from '../platform/database.ts'
import type { Nothing } from '../platform/nothing.ts'
import type { RecordStore } from './store.ts'

type Ports = {
  readonly database: Database
  readonly store: RecordStore<Template>
  readonly recordChange: RecordDeskChange
}

/** Requests to begin with: whatever of them is always the same, under a name. */
export const createTemplateService = ({ database, store, recordChange }: Ports) => ({
  list: (): Templates => ({ items: store.list() }),

  /**
   * Adds a template, puts it in place of the one of the same name, or, with `was`, gives another name to one.
   * @throws Refusal when the new name is taken, there is none of the old one, or it is too large
   */
  save: ({ name, request, was = name }: SaveTemplateRequest, actor: string): Template => {
    if (Buffer.byteLength(JSON.stringify(request)) > LONGEST_TEMPLATE) throw tooLarge()
    return database.write((writer) => {
      const before = store.find(was)?.record
      if (was !== name) {
        if (store.find(name)) throw taken(name)
        if (!store.remove(writer, was)) throw unknown('$.was', was)
      }
      if (!store.find(name) && store.count() >= MOST_TEMPLATES) throw tooMany()
      store.save(writer, { name, request })
      const after = { name, request }
      recordChange(writer, { operation: 'save_template', reference: name, actor, before, after })
      return { name, request }
    })
  },

  /** @throws Refusal `not_found` */
  remove: (name: string, actor: string): Nothing => {
    database.write((writer) => {
      const before = store.find(name)?.record ?? name
      if (!store.remove(writer, name)) throw unknown('$.name', name)
      recordChange(writer, { operation: 'remove_template', reference: name, actor, before })
    })
    return {}
  },
})
export type TemplateService = ReturnType<typeof createTemplateService>

const tooLarge = () =>
  refuse('validation_error', {
    property: '$.request',
    code: 'value_too_large',
    sentence: { key: 'template_too_large', values: { limit: LONGEST_TEMPLATE / 1_000 } },
  })
const taken = (name: string) =>
  refuse('validation_error', {
    property: '$.name',
    code: 'non_unique_reference',
    sentence: { key: 'template_exists', values: { name } },
  })
const tooMany = () =>
  refuse('validation_error', {
    code: 'too_many_elements',
    sentence: { key: 'too_many_templates', values: { limit: MOST_TEMPLATES } },
  })
const unknown = (property: string, name: string) =>
  refuse('not_found', {
    property,
    code: 'not_found',
    sentence: { key: 'template_unknown', values: { name } },
  })
