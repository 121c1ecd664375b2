import { ActionIcon, Button, Group, Switch, Text } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconPencil, IconTrash } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from '#contract/refusal-alert.tsx'
import type { OrderRule } from '#shared/order-rules/order-rule.ts'
import { useTRPC } from '#trpc/client.ts'
import { useMoveRule, useRemoveRule, useSaveRule } from '#trpc/mutations/order-rules.ts'
import { Card } from '#ui/layout/card.tsx'
import page from '../settings-page.module.css'
import { DryRunCard } from './dry-run-card.tsx'
import { RuleDialog } from './rule-dialog.tsx'
import classes from './rules.module.css'
import { useRuleWords } from './use-rule-words.ts'

/** If an order is like this, then do that: the rules in their order, and what they would have done. */
export const RulesSection = () => {
  const { t } = useTranslation('settings-lists')
  const { data } = useQuery(useTRPC().rules.list.queryOptions())
  const [editing, setEditing] = useState<{ readonly rule: OrderRule | undefined }>()
  const rules = data?.items ?? []
  return (
    <>
      <div className={page['cards']}>
        <Card title={t('rules.title')} wide>
          <Text c="dimmed">{t('rules.help')}</Text>
          {rules.length > 0 && (
            <ol className={classes['rules']}>
              {rules.map((rule, index) => (
                <RuleRow
                  key={rule.name}
                  rule={rule}
                  place={index + 1}
                  isLast={index === rules.length - 1}
                  onEdit={() => setEditing({ rule })}
                />
              ))}
            </ol>
          )}
          <Group>
            <Button variant="filled" onClick={() => setEditing({ rule: undefined })}>
              {t('rules.add')}
            </Button>
          </Group>
        </Card>
        {rules.length > 0 && <DryRunCard />}
      </div>
      {editing && <RuleDialog rule={editing.rule} onClose={() => setEditing(undefined)} />}
    </>
  )
}

type RuleRowProps = {
  readonly rule: OrderRule
  readonly place: number
  readonly isLast: boolean
  readonly onEdit: () => void
}

const ICON = 16

const RuleRow = ({ rule, place, isLast, onEdit }: RuleRowProps) => {
  const { t } = useTranslation('settings-lists')
  const words = useRuleWords()
  const { mutate: save, error } = useSaveRule()
  const { mutate: move } = useMoveRule()
  const { mutate: remove } = useRemoveRule()
  const { name } = rule
  return (
    <li className={classes['rule']}>
      <Switch
        checked={rule.is_on}
        aria-label={t('rules.isOn', { name })}
        onChange={(event) => save({ rule: { ...rule, is_on: event.currentTarget.checked } })}
      />
      <div className={classes['words']}>
        <strong>
          <bdi>{name}</bdi>
        </strong>
        <div>{words.conditions(rule)}</div>
        <div className={classes['effects']}>→ {words.effects(rule.set)}</div>
        {error && <RefusalAlert error={error} />}
      </div>
      <Group gap={4} wrap="nowrap">
        <ActionIcon
          variant="subtle"
          aria-label={t('rules.up', { name })}
          disabled={place === 1}
          onClick={() => move({ name, place: place - 1 })}
        >
          <IconArrowUp size={ICON} aria-hidden />
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          aria-label={t('rules.down', { name })}
          disabled={isLast}
          onClick={() => move({ name, place: place + 1 })}
        >
          <IconArrowDown size={ICON} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('edit', { name })} onClick={onEdit}>
          <IconPencil size={ICON} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="subtle" aria-label={t('remove', { name })} onClick={() => remove({ name })}>
          <IconTrash size={ICON} aria-hidden />
        </ActionIcon>
      </Group>
    </li>
  )
}
