import { Group, List, Stack, Text } from '@mantine/core'
import { IconCircleCheck, IconCircleX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { PartVerification } from '#shared/audit/verification.ts'
import { useMessages } from '#contract/use-messages.ts'

/** What is said of a part stands below its name. */
const BESIDE_ICON = 28

const Part = ({ part, ok, checked, found, findings, notes }: PartVerification) => {
  const { t } = useTranslation('settings')
  const messages = useMessages()
  const Icon = ok ? IconCircleCheck : IconCircleX
  const hidden = found - findings.length
  return (
    <Stack gap={4}>
      <Group gap="xs" wrap="nowrap">
        <Icon aria-hidden color={`var(--mantine-color-${ok ? 'green' : 'red'}-text)`} size={18} />
        <Text fw={600}>{t(`records.parts.${part}`)}</Text>
        <Text c="dimmed" size="sm">
          {ok ? t('records.holds', { count: checked }) : t('records.found', { count: found })}
        </Text>
      </Group>
      {findings.length > 0 && (
        <List mah={240} size="sm" style={{ overflowY: 'auto' }} tabIndex={0}>
          {findings.map(({ sentence, message }) => (
            <List.Item key={message}>
              <bdi>{messages.sentence(sentence)}</bdi>
            </List.Item>
          ))}
          {hidden > 0 && <List.Item>{t('records.more', { count: hidden })}</List.Item>}
        </List>
      )}
      {notes.map((note) => (
        <Text c="dimmed" key={JSON.stringify(note)} ps={BESIDE_ICON} size="sm">
          {messages.sentence(note)}
        </Text>
      ))}
    </Stack>
  )
}

/** What a look at everything found, part by part. */
export const VerifiedParts = ({ parts }: { readonly parts: readonly PartVerification[] }) => (
  <Stack gap="sm">
    {parts.map((part) => (
      <Part key={part.part} {...part} />
    ))}
  </Stack>
)
