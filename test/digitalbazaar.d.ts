declare module '@digitalbazaar/vc' {
  /** @throws what is wrong with a credential of the data model, its dates too */
  export function _checkCredential(options: { credential: object; now?: Date }): void
  export const defaultDocumentLoader: (url: string) => Promise<{ document: object }>
}

declare module '@digitalbazaar/vc-bitstring-status-list' {
  export function checkStatus(options: {
    credential: object
    documentLoader: (url: string) => Promise<{ document: object }>
    verifyBitstringStatusListCredential: boolean
  }): Promise<{
    verified: boolean
    error?: Error
    results?: { credentialStatus: { statusPurpose: string }; status: boolean }[]
  }>
  export function decodeList(options: {
    encodedList: string
  }): Promise<{ length: number; getStatus: (index: number) => boolean }>
}
