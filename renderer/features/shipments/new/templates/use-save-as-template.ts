import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useSaveTemplate } from '#trpc/mutations/records.ts'
import { isolate } from '#app/i18n/isolate.ts'
import type { Tree } from '#shared/contract/tree.ts'
import { type JsonObject, jsonObject } from '../model/json.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type SaveTemplatePorts = {
  readonly name: string
  readonly requestNow: () => Tree
  readonly onSaved: () => void
}

/** What is different for every shipment. */
const passing: ReadonlySet<string> = new Set([
  'custom_reference',
  'order_date',
  'required_shipping_date',
  'required_delivery_date',
])

/** What of a request is the same the next time. */
const templateRequestOf = (request: Tree): JsonObject =>
  jsonObject.parse(Object.fromEntries(Object.entries(request).filter(([name]) => !passing.has(name))))

/** Saves a template: once for a new name, and for a taken one only after that was said. */
export const useSaveAsTemplate = ({ name, requestNow, onSaved }: SaveTemplatePorts) => {
  const { t } = useTranslation(['new-shipment', 'problems'])
  const trpc = useTRPC()
  const notify = useNotify()
  const { data } = useQuery(trpc.templates.list.queryOptions())
  const [warned, setWarned] = useState<string>()
  const wanted = name.trim()
  const isTaken = data?.items.some((template) => template.name === wanted) ?? false
  const saving = useSaveTemplate()
  const save = (): void => {
    if (isTaken && warned !== wanted) return setWarned(wanted)
    return saving.mutate(
      { name: wanted, request: templateRequestOf(requestNow()) },
      {
        onSuccess: () => {
          notify({ kind: 'page', message: t('templates.saved', { name: isolate(wanted) }) })
          onSaved()
        },
      },
    )
  }
  const [refusal] = saving.error ? apiErrorOf(saving.error).details : []
  return {
    save,
    /** Whether it was said that another template would be replaced. */
    replaces: isTaken && warned === wanted,
    isSaving: saving.isPending,
    problem: refusal && t(`problems:${refusal.code}`),
  }
}
