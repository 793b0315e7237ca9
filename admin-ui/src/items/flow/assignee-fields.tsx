import AddOutlined from '@mui/icons-material/AddOutlined';
import DeleteOutlineOutlined from '@mui/icons-material/DeleteOutlineOutlined';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import type { Assignee } from '../../../../platform/definition/kinds/step-chain.ts';
import { nameOf } from '../../../../platform/render/language.ts';
import { useLanguage, useTexts } from '../../i18n/texts.ts';
import { useDesigner } from '../define/designer-context.ts';
import { SelectControl } from '../fields/select-control.tsx';
import { fittingPosts } from './fitting-posts.ts';
import { stepTexts } from './flow-texts.ts';

interface AssigneeFieldsProps {
  value: Assignee[];
  /** Post roles that may do the step; none: nobody has to. */
  postRoles: readonly string[];
  disabled: boolean;
  onChange: (value: Assignee[]) => void;
}

/** 办理部门 and 办理岗位, once or several times. */
export function AssigneeFields({ value, postRoles, disabled, onChange }: AssigneeFieldsProps) {
  const { bundle, catalog } = useDesigner();
  const t = useTexts(stepTexts);
  const language = useLanguage();
  if (postRoles.length === 0 && value.length === 0) return <p className="s m">{t.nobody}</p>;
  const own = catalog.departments.find((one) => one.key === bundle.item.department);
  const departments = [
    { value: '@item', label: t.itemDepartment(own ? nameOf(own, language) : bundle.item.department) },
    ...catalog.departments.map((one) => ({ value: one.key, label: nameOf(one, language) })),
  ];
  const postsOf = (department: string) => fittingPosts(catalog, bundle.item, department, postRoles);
  const rows = value.length > 0 ? value : [{ department: '@item', post: '' }];
  const put = (index: number, next: Assignee) => onChange(rows.with(index, next));
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      {rows.map((row, index) => {
        const posts = postsOf(row.department);
        const several = rows.length > 1;
        return (
          <Box
            // biome-ignore lint/suspicious/noArrayIndexKey: rows have no identity but their place
            key={index}
            sx={{
              display: 'grid',
              gap: 1,
              gridTemplateColumns: several
                ? 'minmax(0,1fr) minmax(0,1fr) auto'
                : 'minmax(0,1fr) minmax(0,1fr)',
              alignItems: 'start',
            }}
          >
            <SelectControl
              id={`step-department-${index}`}
              label={several ? t.departmentN(index + 1) : t.department}
              value={row.department}
              disabled={disabled}
              choices={departments}
              onChange={(department = '@item') => {
                const [first] = postsOf(department);
                put(index, { department, post: first?.key ?? '' });
              }}
            />
            <SelectControl
              id={`step-post-${index}`}
              label={several ? t.postN(index + 1) : t.post}
              value={row.post || undefined}
              disabled={disabled}
              choices={posts.map((post) => ({ value: post.key, label: nameOf(post, language) }))}
              empty={row.post ? undefined : t.noPost}
              hint={posts.length === 0 ? t.noPosts : undefined}
              onChange={(post) => post && put(index, { ...row, post })}
            />
            {several && (
              <IconButton
                aria-label={t.removeAssignee(index + 1)}
                disabled={disabled}
                sx={{ mt: 3 }}
                onClick={() => onChange(rows.toSpliced(index, 1))}
              >
                <DeleteOutlineOutlined fontSize="small" />
              </IconButton>
            )}
          </Box>
        );
      })}
      {!disabled && value.length > 0 && value.length < 10 && (
        <Button
          size="small"
          startIcon={<AddOutlined />}
          sx={{ justifySelf: 'start' }}
          onClick={() => onChange([...value, { department: '@item', post: postsOf('@item')[0]?.key ?? '' }])}
        >
          {t.addAssignee}
        </Button>
      )}
    </Box>
  );
}
