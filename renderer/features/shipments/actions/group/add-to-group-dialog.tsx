import { Select, TextInput } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { MOST_MEMBERS, serviceName } from '#shared/shipment-groups/membership.ts'
import {
  createShipmentGroupRequest,
  type ShipmentGroupSummary,
} from '#shared/shipment-groups/shipment-group.ts'
import { problemsOf } from '#shared/problems.ts'
import { useMessages } from '#contract/use-messages.ts'
import { apiErrorOf } from '#trpc/api-error.ts'
import { useTRPC } from '#trpc/client.ts'
import { useAddToGroup, useCreateGroup } from '#trpc/mutations/groups.ts'
import type { ActionDialogProps } from '../dialog/action-props.ts'
import { ConfirmActionDialog } from '../dialog/confirm-action-dialog.tsx'
import { DialogLink } from '../dialog/dialog-link.tsx'
import { batched, type BulkAnswer } from '../run/bulk-operation.ts'
import { rejectedOf } from './rejected-of.ts'

/** Stands for a group that is still to be made. */
const NEW = 'new'

/** Puts shipments into a group of shipments: one that is open, or a new one. */
export const AddToGroupDialog = (props: ActionDialogProps) => {
  const { t } = useTranslation('shipment')
  const groups = useQuery(useTRPC().groups.list.queryOptions({ states: ['open'], take: 100 })).data?.items
  const [chosen, setChosen] = useState<string>()
  const [entered, setEntered] = useState<ShipmentGroupSummary['reference']>()
  const name = useGroupName()
  const { mutateAsync: create } = useCreateGroup()
  const { mutateAsync: join } = useAddToGroup()
  const reference = chosen ?? groups?.[0]?.reference ?? NEW

  const request = (shipments: readonly string[]) =>
    reference === NEW
      ? create({ shipments: [...shipments], ...(name.text !== '' && { custom_reference: name.text }) })
      : join({ reference, shipments: [...shipments] })
  const operation = batched(async (shipments): Promise<BulkAnswer> => {
    try {
      const { errors = [], ...group } = await request(shipments)
      setEntered(group.reference)
      return { accepted: [], rejected: rejectedOf(shipments, errors) }
    } catch (thrown) {
      const error = apiErrorOf(thrown)
      const rejected = rejectedOf(shipments, error.details)
      // What is wrong with the group itself is told of all of them.
      if (rejected.length < shipments.length) throw thrown
      return { accepted: [], rejected }
    }
  }, MOST_MEMBERS)
  return (
    <ConfirmActionDialog
      action="group"
      operation={operation}
      check={() => reference !== NEW || name.check()}
      isFilled
      outcome={
        entered !== undefined && <DialogLink href={`/groups/${entered}`}>{t('group.open')}</DialogLink>
      }
      {...props}
    >
      <Select
        label={t('group.which')}
        allowDeselect={false}
        value={reference}
        data={[
          ...(groups ?? []).map((group) => ({ value: group.reference, label: labelOf(group) })),
          { value: NEW, label: t('group.new') },
        ]}
        onChange={(value) => setChosen(value ?? NEW)}
      />
      {reference === NEW && (
        <TextInput
          label={t('group.name')}
          description={t('group.nameHelp')}
          value={name.text}
          error={name.problem}
          dir="ltr"
          onChange={(event) => name.set(event.currentTarget.value)}
        />
      )}
    </ConfirmActionDialog>
  )
}

const labelOf = ({ custom_reference: custom, reference, carrier }: ShipmentGroupSummary): string =>
  `${custom ?? `…${reference.slice(-8)}`} · ${serviceName(carrier)}`

const { custom_reference: nameSchema } = createShipmentGroupRequest.shape

/** What a new group is called, and what is wrong with that. */
const useGroupName = () => {
  const messages = useMessages()
  const [text, setText] = useState('')
  const [problem, setProblem] = useState<string>()
  const check = (): boolean => {
    const issues = text === '' ? [] : (nameSchema.safeParse(text).error?.issues ?? [])
    const [first] = problemsOf(issues)
    setProblem(first && messages.problem(first))
    return first === undefined
  }
  const set = (next: string): void => {
    setText(next.trim())
    setProblem(undefined)
  }
  return { text, problem, check, set }
}
