import { Button, Group, Text, TextInput } from '@mantine/core'
import { useState, type SyntheticEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { operatorName } from '#shared/operators/operator.ts'
import { settings as settingsSchema, type Settings, type SettingsChange } from '#shared/settings/settings.ts'
import { useSession } from '#contract/operators/use-session.ts'
import { unfinished } from '#ui/dialogs/is-dialog-open.ts'
import { Card } from '#ui/layout/card.tsx'

type DeskCardProps = {
  readonly settings: Settings
  readonly onChange: (change: SettingsChange) => void
}

const isName = (text: string): boolean => settingsSchema.shape.desk_name.safeParse(text).success
const isPerson = (text: string): boolean => operatorName.safeParse(text).success

/** Which desk it is and who works at it: what the history says of everything done here. */
export const DeskCard = ({ settings, onChange }: DeskCardProps) => {
  const { t } = useTranslation('settings')
  const [deskName, setDeskName] = useState(settings.desk_name)
  const [operator, setOperator] = useState(settings.operator)
  const hasOperators = (useSession()?.operators.length ?? 0) > 0
  const isSaved = deskName.trim() === settings.desk_name && operator.trim() === settings.operator
  const save = (event: SyntheticEvent): void => {
    event.preventDefault()
    if (!isName(deskName)) return
    if (hasOperators) onChange({ desk_name: deskName })
    else if (isPerson(operator)) onChange({ desk_name: deskName, operator })
  }
  return (
    <Card title={t('desk.title')}>
      <form
        onSubmit={save}
        noValidate
        {...unfinished(isSaved ? undefined : 'unsaved')}
        style={{ display: 'contents' }}
      >
        <TextInput
          label={t('desk.name')}
          description={t('desk.nameHint')}
          value={deskName}
          maxLength={50}
          onChange={(event) => setDeskName(event.currentTarget.value)}
          error={isName(deskName) ? undefined : t('desk.missing')}
        />
        {!hasOperators && (
          <TextInput
            label={t('desk.operator')}
            description={t('desk.operatorHint')}
            value={operator}
            maxLength={50}
            onChange={(event) => setOperator(event.currentTarget.value)}
            error={isPerson(operator) ? undefined : t(isName(operator) ? 'desk.brackets' : 'desk.missing')}
          />
        )}
        <Group>
          <Button type="submit" variant="filled" disabled={isSaved}>
            {t('desk.save')}
          </Button>
          <Text c="dimmed" role="status">
            {isSaved ? t('saved') : ''}
          </Text>
        </Group>
      </form>
    </Card>
  )
}
