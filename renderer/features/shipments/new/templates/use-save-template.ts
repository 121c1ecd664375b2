import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { isolate } from '#app/i18n/isolate.ts'
import type { JsonObject } from '../model/json.ts'
import { templateRequestOf } from '../model/template-request.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

type SaveTemplatePorts = {
  readonly name: string
  readonly request: JsonObject
  readonly onSaved: () => void
}

/** Saves a template: once for a new name, and for a taken one only after that was said. */
export const useSaveTemplate = ({ name, request, onSaved }: SaveTemplatePorts) => {
  const { t } = useTranslation(['new-shipment', 'problems'])
  const trpc = useTRPC()
  const queryClient = useQueryClient()
  const notify = useNotify()
  const { data } = useQuery(trpc.templates.list.queryOptions())
  const [asked, setAsked] = useState<string>()
  const wanted = name.trim()
  const isTaken = data?.items.some((template) => template.name === wanted) ?? false
  const saving = useMutation(
    trpc.templates.save.mutationOptions({
      onSuccess: async () => {
        await queryClient.invalidateQueries(trpc.templates.pathFilter())
        notify({ kind: 'page', message: t('templates.saved', { name: isolate(wanted) }) })
        onSaved()
      },
    }),
  )
  const save = (): void => {
    if (isTaken && asked !== wanted) return setAsked(wanted)
    return saving.mutate({ name: wanted, request: templateRequestOf(request) })
  }
  const [refusal] = saving.error ? apiErrorOf(saving.error).details : []
  return {
    save,
    /** Whether it was said that another template would be replaced. */
    replaces: isTaken && asked === wanted,
    isSaving: saving.isPending,
    problem: refusal && t(`problems:${refusal.code}`),
  }
}
