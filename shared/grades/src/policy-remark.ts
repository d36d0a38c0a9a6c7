/** Something to tell the author of a grading policy. */
export interface PolicyRemark {
  readonly code: PolicyRemarkCode;
  /** JSON pointer into the policy document, such as `/GRADER/0/min_count`. */
  readonly at: string;
  readonly message: string;
}

/** The first five make a policy unusable; the others are read, and deserve a look. */
export type PolicyRemarkCode =
  | 'not_an_object'
  | 'wrong_type'
  | 'missing_key'
  | 'not_a_number'
  | 'out_of_range'
  | 'unknown_key'
  | 'duplicate_type'
  | 'weights_do_not_sum'
  | 'drops_everything'
  | 'no_cutoffs'
  | 'equal_cutoffs';
