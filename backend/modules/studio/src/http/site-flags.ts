/** Which of Studio's optional parts this platform has; Open edX's names. */
export const siteFlags = {
  enable_course_optimizer: false,
  enable_notifications: false,
  enable_course_optimizer_check_prev_run_links: false,
  use_new_video_uploads_page: false,
  use_new_pdf_editor: false,
  use_react_markdown_editor: false,
  use_video_gallery_flow: false,
  enable_authz_course_authoring: false,
};
