import type { Certificates } from '../../services/certificates/certificates.ts';
import type { createOfficeCases } from '../../services/certificates/office-case.ts';
import type { HandlersOf } from '../handler.ts';

interface Needs {
  certificates: Certificates;
  beginOfficeCase: ReturnType<typeof createOfficeCases>;
}

/** Certificates of an applicant, the register of the office, and cases the office begins about them. */
export function certificateHandlers({
  certificates,
  beginOfficeCase,
}: Needs): HandlersOf<
  'myCertificates' | 'certificateChoices' | 'officeCertificates' | 'officeCertificate' | 'beginOfficeCase'
> {
  return {
    myCertificates: ({ query }, context) => certificates.mine(query, context),
    certificateChoices: ({ params }, context) => certificates.choices(params.key, context),
    officeCertificates: ({ query }, context) => certificates.search(query, context),
    officeCertificate: ({ params }, context) => certificates.view(params.number, context),
    beginOfficeCase: ({ body }, context) => beginOfficeCase(body, context),
  };
}
