import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import type { Problem } from '#shared/api-error.ts'
import { saveServiceGroupRequest } from '#shared/carriers/catalogue.ts'
import { readJsonPath } from '#shared/contract/json-path.ts'
import { problemsOf } from '#shared/problems.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { isFilled } from '../model/carrier-of-form.ts'
import { withGroup } from '../model/drafts.ts'
import type { GroupForm } from '../model/form.ts'
import { draftStore } from '../state/draft-store.ts'
import { useRefresh } from '../state/use-catalogue.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'

const requestOf = ({ reference, name, isExample, services }: GroupForm) => ({
  service_group: {
    ...(isFilled(reference) && { reference: reference.trim() }),
    ...(isFilled(name) && { name: name.trim() }),
    is_example: isExample,
    services,
  },
})

const placed: ReadonlySet<string> = new Set(['name', 'reference', 'services'])
const taken: Problem = { property: '$.service_group.reference', code: 'non_unique_reference', message: '' }

const leave = (): void => draftStore.change(withGroup(draftStore.get().drafts, undefined))

/** Changes the group that is open, saves it, removes it, or leaves it as it was. */
export const useGroupEditing = (group: GroupForm) => {
  const { t } = useTranslation(['problems', 'carriers'])
  const client = useTRPCClient()
  const refresh = useRefresh()
  const notify = useNotify()
  const [isBusy, setBusy] = useState(false)
  const [problems, setProblems] = useState<readonly Problem[]>([])
  const name = isolate(group.name.trim() || group.reference)

  const edit = (change: Partial<GroupForm>): void => {
    setProblems([])
    draftStore.change(withGroup(draftStore.get().drafts, { ...group, ...change }))
  }
  const send = async (): Promise<readonly Problem[]> => {
    const parsed = saveServiceGroupRequest.safeParse(requestOf(group))
    if (!parsed.success) return problemsOf(parsed.error.issues)
    const { reference } = parsed.data.service_group
    const { service_groups: groups } = await client.carriers.list.query()
    // Saving replaces what has the reference: a new group must not do that to one that is there.
    if (group.saved !== reference && groups.some((one) => one.reference === reference)) return [taken]
    await client.carriers.saveGroup.mutate(parsed.data)
    return []
  }
  const run = async (act: () => Promise<readonly Problem[]>, done: string): Promise<void> => {
    setBusy(true)
    try {
      const found = await act()
      setProblems(found)
      if (found.length > 0) return
      await refresh()
      leave()
      notify(done)
    } catch (error) {
      setProblems(apiErrorOf(error).details)
    } finally {
      setBusy(false)
    }
  }
  const problemAt = (field: string): string | undefined => {
    const found = problems.find(({ property = '' }) => readJsonPath(property)[1] === field)
    if (!found) return undefined
    if (field === 'services' && found.code === 'too_few_elements') return t('carriers:problems.noServices')
    return found.code === 'invalid_format' ? t('carriers:problems.reference') : t(`problems:${found.code}`)
  }
  const unplaced = problems.find(({ property = '' }) => !placed.has(String(readJsonPath(property)[1])))
  return {
    edit,
    leave,
    isBusy,
    problemAt,
    failure: unplaced && t(`problems:${unplaced.code}`),
    save: () => run(send, t('carriers:edit.savedNotice', { name })),
    remove: () =>
      run(
        async () => {
          await client.carriers.removeGroup.mutate({ reference: group.saved })
          return []
        },
        t('carriers:removed', { name }),
      ),
  }
}
