import { importLimits, type OfferedFile, PART_BYTES } from '#shared/transfer/import.ts'
import type { useTRPCClient } from '#trpc/client.ts'

type Client = ReturnType<typeof useTRPCClient>

export const isTooLarge = ({ size }: Pick<File, 'size'>): boolean => size > importLimits.textBytes

/** Brings a file that was dropped to the desk, piece by piece. @param onShare how much of it is there, from 0 to 1 */
export const offerFile = async (
  client: Client,
  given: File,
  onShare: (share: number) => void,
): Promise<OfferedFile | undefined> => {
  let offered: OfferedFile | undefined
  for (let at = 0; at < given.size; at += PART_BYTES) {
    const content = new Uint8Array(await given.slice(at, at + PART_BYTES).arrayBuffer())
    offered = await client.transfer.offerPart.mutate({
      ...(offered && { file: offered.file }),
      file_name: given.name,
      content,
    })
    onShare(Math.min(1, (at + PART_BYTES) / given.size))
  }
  return offered
}
