"""Make the papers of the practice cell: invented texts, laid out in Word, turned into PDF by LibreOffice.

Run by hand when the texts change: ``.venv/bin/python scripts/practice_papers.py``. The PDFs are kept in the project.
"""

import subprocess
import tempfile
from pathlib import Path

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Mm, Pt

TO = Path(__file__).parents[1] / "resources/sotay_resources/practice"

PAPERS = {
    "bao-cao-thang": (
        "BÁO CÁO",
        "kết quả công tác tháng và nhiệm vụ tháng tới của Chi bộ Tổ dân phố 5",
        [
            "I- KẾT QUẢ",
            (
                "Trong tháng, chi bộ đã tổ chức sinh hoạt đúng kỳ, tỷ lệ đảng viên dự họp đạt trên 90%. Tình "
                "hình tư tưởng của đảng viên và nhân dân ổn định, tin tưởng vào sự lãnh đạo của cấp ủy."
            ),
            (
                "Các tổ tự quản đã ra quân tổng vệ sinh bốn ngày chủ nhật, vận động 24 nhóm hộ thực hiện phân "
                "loại rác tại nguồn; 14 hộ còn lại đã có danh sách và người phụ trách."
            ),
            "Chi bộ đã cài đặt Sổ tay đảng viên điện tử cho 21 đồng chí; 06 đồng chí cao tuổi cần được giúp tại nhà.",
            "II- HẠN CHẾ",
            "Một số đồng chí báo cáo kết quả nhiệm vụ còn chậm. Đèn chiếu sáng ngõ 8 hỏng kéo dài chưa được sửa.",
            "III- NHIỆM VỤ THÁNG TỚI",
            (
                "Hoàn thành việc cài đặt Sổ tay; vận động ủng hộ Quỹ Vì người nghèo đạt 100% đảng viên tham gia;"
                " chuẩn bị nội dung kiểm điểm, đánh giá, xếp loại cuối năm."
            ),
        ],
    ),
    "thong-tin-thoi-su": (
        "THÔNG TIN THỜI SỰ",
        "phục vụ sinh hoạt chi bộ trong tháng",
        [
            (
                "1. Tình hình trong nước: các địa phương tập trung hoàn thành chỉ tiêu kinh tế - xã hội năm; "
                "tiếp tục sắp xếp, vận hành chính quyền địa phương hai cấp."
            ),
            (
                "2. Tình hình địa phương: phường triển khai đợt cao điểm chỉnh trang đô thị; mở các điểm hướng "
                "dẫn dịch vụ công trực tuyến tại nhà văn hóa tổ dân phố."
            ),
            (
                "3. Nội dung định hướng: tuyên truyền, vận động nhân dân sử dụng dịch vụ công trực tuyến; cảnh "
                "giác với thông tin sai sự thật trên mạng xã hội."
            ),
        ],
    ),
    "du-thao-nghi-quyet": (
        "NGHỊ QUYẾT (dự thảo)",
        "về nhiệm vụ tháng tới",
        [
            "I- ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ THÁNG TRƯỚC",
            "Chi bộ hoàn thành 03/03 nhiệm vụ đề ra; nền nếp sinh hoạt được giữ vững.",
            "II- NHIỆM VỤ, GIẢI PHÁP",
            "1. Tổ chức buổi hướng dẫn cài đặt Sổ tay đảng viên điện tử tại Nhà văn hóa.",
            "2. Vận động ủng hộ Quỹ Vì người nghèo.",
            "3. Chuẩn bị kiểm điểm, đánh giá, xếp loại cuối năm.",
            "III- TỔ CHỨC THỰC HIỆN",
            "Chi ủy phân công, theo dõi; kết quả báo cáo tại kỳ sinh hoạt tháng tới.",
        ],
    ),
}


def lay_out(heading: str, subject: str, paragraphs: list[str]) -> Document:
    document = Document()
    section = document.sections[0]
    section.page_width, section.page_height = Mm(210), Mm(297)
    section.left_margin, section.right_margin = Mm(30), Mm(15)
    document.styles["Normal"].font.name = "Times New Roman"
    document.styles["Normal"].font.size = Pt(14)
    for text, bold in ((heading, True), (subject, True), ("-----", False)):
        line = document.add_paragraph()
        line.alignment = WD_ALIGN_PARAGRAPH.CENTER
        line.add_run(text).bold = bold
    for text in paragraphs:
        line = document.add_paragraph()
        line.paragraph_format.first_line_indent = Mm(10)
        line.add_run(text).bold = text.isupper()
    return document


def main() -> None:
    with tempfile.TemporaryDirectory() as made:
        for name, (heading, subject, paragraphs) in PAPERS.items():
            word = Path(made) / f"{name}.docx"
            lay_out(heading, subject, paragraphs).save(str(word))
            convert = ["soffice", f"-env:UserInstallation=file://{made}/office", "--headless", "--convert-to", "pdf"]
            subprocess.run([*convert, "--outdir", str(TO), str(word)], check=True)


if __name__ == "__main__":
    main()
