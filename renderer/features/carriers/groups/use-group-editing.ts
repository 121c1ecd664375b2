import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isolate } from '#app/i18n/isolate.ts'
import { saveServiceGroupRequest, type ServiceGroup, serviceGroup } from '#shared/carriers/catalogue.ts'
import { propertiesOf } from '#shared/contract/properties.ts'
import { checkedBy } from '#contract/checked-by.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPCClient } from '#trpc/client.ts'
import { useRemoveServiceGroup, useSaveServiceGroup } from '#trpc/mutations/carriers.ts'
import { usePart } from '#ui/create-store.ts'
import { type FormState, openForm, textIn, valueIn } from '#ui/form/form-state.ts'
import { type FormProblem, type FormRules, locateRefusal } from '#ui/form/located-problems.ts'
import { sentOf, textsOf } from '#ui/form/typed.ts'
import { useFieldsOf, useForm } from '#ui/form/use-form.ts'
import { useSave } from '#ui/form/use-save.ts'
import { useNotify } from '#ui/notices/use-notify.tsx'
import { useCarrierMessage } from '../edit/use-carrier-message.ts'
import { withGroup } from '../model/drafts.ts'
import type { GroupForm } from '../model/drafts.ts'
import { draftStore } from '../state/draft-store.ts'

const table = propertiesOf(serviceGroup)
type SaveGroup = { readonly service_group: ServiceGroup }

/** How the form of a group is checked, and where what is found stands. */
export const groupRules: FormRules<FormState, SaveGroup> = {
  shape: { table, root: 'service_group' },
  check: ({ request }) => checkedBy(saveServiceGroupRequest, { service_group: sentOf(table, request) }),
}
const taken: FormProblem = { property: '$.service_group.reference', code: 'non_unique_reference' }

const formOf = ({ reference, name, isExample, services }: GroupForm): FormState =>
  openForm(table, { reference, name, is_example: isExample, services })

const servicesIn = (form: FormState): readonly string[] =>
  textsOf({ kind: 'list' }, valueIn(form, 'services')) ?? []

const keepGroup = (group: GroupForm | undefined): void =>
  draftStore.change(withGroup(draftStore.get().drafts, group))

/** Changes the group that is open, saves it, removes it, or leaves it as it was. What is typed is kept meanwhile. */
export const useGroupEditing = (group: GroupForm) => {
  const { t } = useTranslation('carriers')
  const client = useTRPCClient()
  const { mutateAsync: saveGroup } = useSaveServiceGroup()
  const { mutateAsync: removeGroup } = useRemoveServiceGroup()
  const notify = useNotify()
  const [isRemoving, setRemoving] = useState(false)
  const handle = useForm(() => formOf(group), groupRules)
  const { store, show } = handle
  const { saved, isExample } = group
  useEffect(() => {
    let last = store.get().form
    return store.subscribe(() => {
      const { form } = store.get()
      if (form === last) return
      last = form
      const [reference, typed] = [textIn(form, 'reference'), textIn(form, 'name')]
      keepGroup({ saved, isExample, reference, name: typed, services: servicesIn(form) })
    })
  }, [store, saved, isExample])
  const fields = useFieldsOf(handle, groupRules, useCarrierMessage(groupRules.shape))
  const { isSaving, save } = useSave({
    handle,
    rules: groupRules,
    refusalOf: (error) => ({ problems: apiErrorOf(error).details }),
  })
  const name = isolate(group.name.trim() || group.reference)

  const write = async (request: SaveGroup): Promise<true | undefined> => {
    const { reference } = request.service_group
    const { service_groups: groups } = await client.carriers.list.query()
    // Saving replaces what has the reference: a new group must not do that to one that is there.
    if (saved !== reference && groups.some((one) => one.reference === reference)) {
      show(locateRefusal(groupRules, store.get().form, [taken]))
      return undefined
    }
    await saveGroup(request)
    return true
  }
  const leave = (done?: string): void => {
    keepGroup(undefined)
    if (done !== undefined) notify(done)
  }
  const remove = async (): Promise<void> => {
    setRemoving(true)
    try {
      await removeGroup({ reference: saved })
      leave(t('removed', { name }))
    } catch (error) {
      show(locateRefusal(groupRules, store.get().form, apiErrorOf(error).details))
      setRemoving(false)
    }
  }
  return {
    edit: handle.edit,
    fields,
    problems: usePart(store, ({ problems }) => problems),
    leave: () => leave(),
    isBusy: isSaving || isRemoving,
    save: () => save(write, () => leave(t('edit.savedNotice', { name }))),
    remove,
  }
}
