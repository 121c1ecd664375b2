import { useQuery } from '@tanstack/react-query'
import { useTRPC } from '#trpc/client.ts'
import type { Choice } from '#ui/fields/choice/find-choice.ts'

/** Every carrier service, and every group of them. */
export const useServiceChoices = (): readonly Choice[] => {
  const { data } = useQuery(useTRPC().carriers.list.queryOptions())
  if (!data) return []
  return [
    ...data.carriers.flatMap(({ name: carrier, services }) =>
      services.map(({ reference, name }) => ({
        value: `service:${reference}`,
        label: `${carrier} · ${name}`,
      })),
    ),
    ...data.service_groups.map(({ reference, name }) => ({
      value: `service_group:${reference}`,
      label: name,
    })),
  ]
}
