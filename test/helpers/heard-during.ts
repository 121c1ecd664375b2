import { followProcedure } from '#electron/trpc/call.ts'
import type { TestDesk } from './open-test-desk.ts'

/** Everything that is heard from a subscription while something is done, until so much has been heard. */
export const heardDuring = async (
  desk: TestDesk,
  { path, most }: { readonly path: string; readonly most: number },
  work: () => Promise<void>,
): Promise<readonly unknown[]> => {
  const { router, createContext } = desk.inside()
  const controller = new AbortController()
  const call = {
    router,
    path,
    input: undefined,
    context: createContext(),
    signal: controller.signal,
  }
  const heard: unknown[] = []
  for await (const news of followProcedure(call)) {
    if (news === 'started') void work()
    else heard.push('data' in news ? news.data : news)
    if (heard.length === most) controller.abort()
  }
  return heard
}
