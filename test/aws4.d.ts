declare module 'aws4' {
  interface Signable {
    method: string
    path: string
    service: string
    region: string
    headers: Record<string, string>
  }
  const aws4: {
    sign: (
      request: Signable,
      keys: { accessKeyId: string; secretAccessKey: string },
    ) => { headers: Record<string, string> }
  }
  export default aws4
}
