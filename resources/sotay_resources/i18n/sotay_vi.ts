<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="vi" sourcelanguage="en">
<context>
    <name>AdoptedCard</name>
    <message>
        <source>Adopted minutes</source>
        <translation>Biên bản đã thông qua</translation>
    </message>
    <message>
        <source>No vote, roll call or conclusion was corrected since.</source>
        <translation>Từ khi thông qua chưa sửa điểm danh, số phiếu, kết luận nào.</translation>
    </message>
    <message>
        <source>Adopted by {votes} of {voters} voters present</source>
        <translation>Thông qua: {votes}/{voters} đồng chí được biểu quyết có mặt</translation>
    </message>
    <message>
        <source>{name}, {when}. Reason: {reason}</source>
        <translation>{name}, {when}. Lý do: {reason}</translation>
    </message>
    <message>
        <source>Take the adoption back</source>
        <translation>Thu hồi việc thông qua</translation>
    </message>
    <message>
        <source>Take back from signing</source>
        <translation>Lấy về để sửa</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>Adopting</name>
    <message>
        <source>For the minutes</source>
        <translation>Số tán thành biên bản</translation>
    </message>
    <message>
        <source>Of voters present</source>
        <translation>Trên số được biểu quyết có mặt</translation>
    </message>
    <message>
        <source>Adopted at</source>
        <translation>Thông qua lúc</translation>
    </message>
    <message>
        <source>Empty: this minute</source>
        <translation>Để trống: ghi giờ hiện tại</translation>
    </message>
    <message>
        <source>Count who is for the minutes and write the number.</source>
        <translation>Đề nghị đếm số đồng chí tán thành biên bản rồi ghi vào đây.</translation>
    </message>
    <message>
        <source>Count the voters present and write the number.</source>
        <translation>Đề nghị đếm số đồng chí được biểu quyết đang có mặt rồi ghi vào đây.</translation>
    </message>
    <message>
        <source>Write the hour as 19:30.</source>
        <translation>Đề nghị ghi giờ như 19:30.</translation>
    </message>
    <message>
        <source>All {count} for it</source>
        <translation>Tất cả {count} đồng chí</translation>
    </message>
</context>
<context>
    <name>AgendaPanel</name>
    <message>
        <source>Add item</source>
        <translation>Thêm nội dung</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>Under</source>
        <translation>Vào trong</translation>
    </message>
    <message>
        <source>Out</source>
        <translation>Ra ngoài</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Saving the agenda</source>
        <translation>Đang lưu chương trình</translation>
    </message>
    <message>
        <source>New item</source>
        <translation>Nội dung mới</translation>
    </message>
</context>
<context>
    <name>AgendaTree</name>
    <message>
        <source>No.</source>
        <translation>TT</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
</context>
<context>
    <name>AmendPanel</name>
    <message>
        <source>Should say</source>
        <translation>Sửa lại là</translation>
    </message>
    <message>
        <source>As it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Reason of the amendment</source>
        <translation>Lý do đính chính</translation>
    </message>
    <message>
        <source>For example: the name was misspelt</source>
        <translation>Ví dụ: ghi sai họ tên</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Vì sao</translation>
    </message>
    <message>
        <source>The sealed record says</source>
        <translation>Hồ sơ đã khóa ghi</translation>
    </message>
    <message>
        <source>Reading the record</source>
        <translation>Đang đọc hồ sơ</translation>
    </message>
    <message>
        <source>Nothing is found.</source>
        <translation>Không tìm thấy.</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(để trống)</translation>
    </message>
    <message>
        <source>Sealing the amendment</source>
        <translation>Đang khóa đính chính</translation>
    </message>
</context>
<context>
    <name>Amending</name>
    <message>
        <source>Place of the meeting</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Name in the roll call</source>
        <translation>Họ tên trong điểm danh</translation>
    </message>
    <message>
        <source>Name of a guest</source>
        <translation>Họ tên khách mời</translation>
    </message>
    <message>
        <source>Office of a guest</source>
        <translation>Chức vụ khách mời</translation>
    </message>
    <message>
        <source>Title of the item</source>
        <translation>Tên mục</translation>
    </message>
    <message>
        <source>Presented</source>
        <translation>Nội dung trình bày</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Matter of the vote</source>
        <translation>Nội dung biểu quyết</translation>
    </message>
    <message>
        <source>Votes for</source>
        <translation>Số tán thành</translation>
    </message>
    <message>
        <source>Votes against</source>
        <translation>Số không tán thành</translation>
    </message>
    <message>
        <source>Other opinions</source>
        <translation>Số ý kiến khác</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Thời hạn</translation>
    </message>
    <message>
        <source>Outcome of the task</source>
        <translation>Kết quả nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Mục {number}</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(để trống)</translation>
    </message>
</context>
<context>
    <name>Asking</name>
    <message>
        <source>Show of hands</source>
        <translation>Giơ tay</translation>
    </message>
    <message>
        <source>Secret ballot</source>
        <translation>Bỏ phiếu kín</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>A matter</source>
        <translation>Một vấn đề</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>One or more persons</source>
        <translation>Từng đồng chí</translation>
    </message>
    <message>
        <source>Vote on</source>
        <translation>Biểu quyết về</translation>
    </message>
    <message>
        <source>Matter</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Way of voting</source>
        <translation>Hình thức</translation>
    </message>
    <message>
        <source>Needs</source>
        <translation>Cần</translation>
    </message>
</context>
<context>
    <name>BackupCard</name>
    <message>
        <source>Backup</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>One file keeps the whole handbook, papers included. Put it on a USB stick.</source>
        <translation>Một tệp giữ toàn bộ sổ, cả tài liệu. Nên để trên USB cất riêng.</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>Sao lưu ngay</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Chọn nơi khác</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Chọn nơi thứ hai</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Show backups</source>
        <translation>Xem bản sao lưu</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Khôi phục từ tệp</translation>
    </message>
    <message>
        <source>Which backups there are, and whether they open</source>
        <translation>Đã có những bản sao lưu nào, có mở được không</translation>
    </message>
    <message>
        <source>It is put beside this one, which stays whole.</source>
        <translation>Sổ đang mở vẫn giữ nguyên, sổ khôi phục để bên cạnh.</translation>
    </message>
    <message>
        <source>A handbook out of a backup</source>
        <translation>Lấy lại sổ từ bản sao lưu</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>There is no backup of this handbook yet.</source>
        <translation>Sổ này chưa có bản sao lưu.</translation>
    </message>
    <message>
        <source>Goes to {folder}</source>
        <translation>Sao lưu vào {folder}</translation>
    </message>
    <message>
        <source>{folder} is not there; plug the USB stick in.</source>
        <translation>Chưa thấy {folder}; cắm USB vào rồi sao lưu.</translation>
    </message>
    <message>
        <source>The recovery sheet is on paper.</source>
        <translation>Đã có Phiếu khôi phục trên giấy.</translation>
    </message>
    <message>
        <source>Without it no backup opens on another computer.</source>
        <translation>Không có phiếu thì không mở được bản sao lưu trên máy khác.</translation>
    </message>
    <message>
        <source>The recovery sheet is not printed yet.</source>
        <translation>Chưa in Phiếu khôi phục.</translation>
    </message>
    <message>
        <source>On closing, a backup goes there too: a USB stick that stays plugged in.</source>
        <translation>Mỗi lần đóng sổ, phần mềm tự sao lưu thêm một bản vào nơi này, ví dụ USB cắm sẵn.</translation>
    </message>
    <message>
        <source>No second place is set.</source>
        <translation>Chưa đặt nơi sao lưu thứ hai.</translation>
    </message>
    <message>
        <source>On closing, also to {folder}</source>
        <translation>Khi đóng sổ, tự sao lưu thêm vào {folder}</translation>
    </message>
    <message>
        <source>The second place {folder} is not there now.</source>
        <translation>Chưa thấy nơi sao lưu thứ hai {folder}.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>Đang sao lưu</translation>
    </message>
</context>
<context>
    <name>BackupsSheet</name>
    <message>
        <source>Back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>Each can be opened as a check; nothing of the handbook changes</source>
        <translation>Kiểm tra là mở thử bản sao lưu; sổ không thay đổi gì</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Các bản sao lưu</translation>
    </message>
    <message>
        <source>Looking for backups</source>
        <translation>Đang tìm bản sao lưu</translation>
    </message>
    <message>
        <source>Made by you</source>
        <translation>Đồng chí tự sao lưu</translation>
    </message>
    <message>
        <source>The folder chosen last.</source>
        <translation>Trong thư mục đã chọn gần nhất.</translation>
    </message>
    <message>
        <source>By itself, in the second place</source>
        <translation>Tự động, ở nơi thứ hai</translation>
    </message>
    <message>
        <source>The last ten, made on closing.</source>
        <translation>Mười bản gần nhất, làm mỗi khi đóng sổ.</translation>
    </message>
    <message>
        <source>By itself, on this computer</source>
        <translation>Tự động, trên máy này</translation>
    </message>
    <message>
        <source>The last ten, made on closing; they are lost with this computer.</source>
        <translation>Mười bản gần nhất, làm mỗi khi đóng sổ; máy hỏng thì mất theo.</translation>
    </message>
    <message>
        <source>There is none here.</source>
        <translation>Chưa có bản nào.</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Kiểm tra</translation>
    </message>
    <message>
        <source>It does not say when it was made.</source>
        <translation>Bản này không ghi ngày làm.</translation>
    </message>
    <message>
        <source>{day} at {hour}</source>
        <translation>Ngày {day}, {hour}</translation>
    </message>
    <message>
        <source>Checking the backup</source>
        <translation>Đang kiểm tra bản sao lưu</translation>
    </message>
    <message>
        <source>{made}: it opens and is whole.</source>
        <translation>{made}: mở được, đầy đủ.</translation>
    </message>
    <message>
        <source>{made}: not all is well.</source>
        <translation>{made}: có chỗ cần xem lại.</translation>
    </message>
</context>
<context>
    <name>BallotForm</name>
    <message>
        <source>Correct this vote</source>
        <translation>Sửa lần biểu quyết đã ghi</translation>
    </message>
    <message>
        <source>What is decided about them</source>
        <translation>Việc xét</translation>
    </message>
    <message>
        <source>100 % for</source>
        <translation>100% tán thành</translation>
    </message>
</context>
<context>
    <name>Base</name>
    <message>
        <source>Vote base</source>
        <translation>Số được tính biểu quyết</translation>
    </message>
    <message>
        <source>Another base…</source>
        <translation>Sửa số được tính…</translation>
    </message>
    <message>
        <source>Members counted</source>
        <translation>Số đồng chí được tính</translation>
    </message>
    <message>
        <source>Reason, printed in the minutes</source>
        <translation>Lý do (in trong biên bản)</translation>
    </message>
    <message>
        <source>A resolution needs at least {majority} for; two thirds are {two_thirds}. Voters present now: {voters}.</source>
        <translation>Nghị quyết cần ít nhất {majority} đồng chí tán thành; hai phần ba là {two_thirds}. Đang có mặt {voters} đồng chí có quyền biểu quyết.</translation>
    </message>
    <message>
        <source>By the other reading, those absent with a reason taken off or left in: {base}.</source>
        <translation>Theo cách tính còn lại (với người vắng có lý do): {base}.</translation>
    </message>
    <message>
        <source>Official members</source>
        <translation>Đảng viên chính thức</translation>
    </message>
    <message>
        <source>On temporary stay elsewhere, absent</source>
        <translation>Sinh hoạt tạm thời nơi khác, không dự</translation>
    </message>
    <message>
        <source>Exempt, absent</source>
        <translation>Được miễn sinh hoạt, không dự</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Bị đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>Absent with a reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>Phần mềm tính</translation>
    </message>
    <message>
        <source>Typed in: {reason}</source>
        <translation>Đã sửa: {reason}</translation>
    </message>
    <message>
        <source>Counted in votes</source>
        <translation>Được tính biểu quyết</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Computed again</source>
        <translation>Dùng số phần mềm tính</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Write how many members count.</source>
        <translation>Đề nghị ghi số đồng chí được tính.</translation>
    </message>
    <message>
        <source>Saving the roll call</source>
        <translation>Đang lưu điểm danh</translation>
    </message>
</context>
<context>
    <name>BeginPanel</name>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Người ghi biên bản (thư ký)</translation>
    </message>
    <message>
        <source>Recorded as it is held</source>
        <translation>Ghi tại chỗ</translation>
    </message>
    <message>
        <source>Typed in afterwards</source>
        <translation>Nhập sau buổi họp</translation>
    </message>
    <message>
        <source>For example 19:30 or 1930</source>
        <translation>Ví dụ 19:30 hoặc 1930</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Left empty where nobody wrote it down</source>
        <translation>Không ghi lại thì để trống</translation>
    </message>
    <message>
        <source>Write it down</source>
        <translation>Ghi lại</translation>
    </message>
    <message>
        <source>Begin the meeting</source>
        <translation>Bắt đầu họp</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
    <message>
        <source>Who leads, who writes</source>
        <translation>Mở đầu cuộc họp</translation>
    </message>
    <message>
        <source>Elected in the room: type letters of the name, Enter takes it.</source>
        <translation>Người được cử tại cuộc họp: gõ chữ đầu họ tên, Enter để chọn.</translation>
    </message>
    <message>
        <source>The meeting was called for {told}, today is {today}.</source>
        <translation>Cuộc họp báo ngày {told}, hôm nay là {today}.</translation>
    </message>
    <message>
        <source>The hours written so far stay; from now on none is written down by itself.</source>
        <translation>Các giờ đã ghi vẫn giữ nguyên; từ nay phần mềm không tự ghi giờ.</translation>
    </message>
    <message>
        <source>The hours written so far stay; from now on the clock writes them down.</source>
        <translation>Các giờ đã ghi vẫn giữ nguyên; từ nay giờ được ghi theo đồng hồ của máy.</translation>
    </message>
    <message>
        <source>No clock: hours are typed or left out, roll call and votes are numbers and names.</source>
        <translation>Không có đồng hồ: giờ tự ghi hoặc để trống; điểm danh, biểu quyết ghi bằng số và tên.</translation>
    </message>
    <message>
        <source>The clock writes down when each item, remark and vote was.</source>
        <translation>Giờ của từng mục, ý kiến, biểu quyết được ghi theo đồng hồ của máy.</translation>
    </message>
    <message>
        <source>Choose who chairs the meeting.</source>
        <translation>Đề nghị chọn người chủ trì.</translation>
    </message>
    <message>
        <source>Choose who writes the minutes.</source>
        <translation>Đề nghị chọn người ghi biên bản.</translation>
    </message>
    <message>
        <source>Write the hour as 19:30 or 1930.</source>
        <translation>Đề nghị ghi giờ như 19:30 hoặc 1930.</translation>
    </message>
</context>
<context>
    <name>Bench</name>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Đang hoàn tác</translation>
    </message>
</context>
<context>
    <name>Binding</name>
    <message>
        <source>Papers {day}</source>
        <translation>Tài liệu họp {day}</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Making the book of papers</source>
        <translation>Đang đóng tập tài liệu</translation>
    </message>
</context>
<context>
    <name>BookForm</name>
    <message>
        <source>Make the PDF</source>
        <translation>Tạo tệp PDF</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Chọn hết</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Bỏ chọn hết</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Choose the papers of the book</source>
        <translation>Chọn tài liệu đóng vào tập</translation>
    </message>
</context>
<context>
    <name>BringingPage</name>
    <message>
        <source>Back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>Take over a handbook</source>
        <translation>Nhận bàn giao</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Khôi phục từ tệp</translation>
    </message>
    <message>
        <source>Nothing on this computer is replaced</source>
        <translation>Không thay sổ nào đang có trên máy này</translation>
    </message>
    <message>
        <source>Choose the file</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Look into it</source>
        <translation>Xem bên trong</translation>
    </message>
    <message>
        <source>Take it over</source>
        <translation>Nhận sổ</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Khôi phục</translation>
    </message>
    <message>
        <source>The file</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>How it opens from now on</source>
        <translation>Cách mở sổ từ nay</translation>
    </message>
    <message>
        <source>A file that ends in .sotay, on a USB stick or in the folder it was saved to.</source>
        <translation>Tệp có đuôi .sotay, trên USB hoặc trong thư mục đã lưu.</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>Trong tệp có</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Choose the file.</source>
        <translation>Chọn tệp.</translation>
    </message>
    <message>
        <source>Type what opens it: the code on the recovery sheet, or the passphrase that was agreed.</source>
        <translation>Gõ mã trên Phiếu khôi phục, hoặc mật khẩu hai đồng chí đã thống nhất.</translation>
    </message>
    <message>
        <source>Look at what is in it. Nothing was done so far.</source>
        <translation>Xem trong tệp có gì. Đến đây máy chưa thay đổi gì.</translation>
    </message>
    <message>
        <source>Take it over: it gets a key of its own, and a new recovery sheet is printed.</source>
        <translation>Nhận sổ: sổ có khóa mới, in Phiếu khôi phục mới.</translation>
    </message>
    <message>
        <source>Tell the giver the five letters shown then: their copy is closed by them.</source>
        <translation>Đọc mã xác nhận năm ký tự cho đồng chí giao, để sổ bên đó chuyển sang chỉ xem.</translation>
    </message>
    <message>
        <source>Restore: it is put beside what is on this computer, and opened.</source>
        <translation>Khôi phục: sổ được đặt bên cạnh sổ đang có, rồi mở ra.</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Trên máy này</translation>
    </message>
    <message>
        <source>The handbook of {cell} that is here stays whole and is set aside.</source>
        <translation>Sổ của {cell} đang có trên máy được giữ nguyên, để riêng.</translation>
    </message>
    <message>
        <source>It can be opened again under Settings, Another cell.</source>
        <translation>Khi cần vẫn mở lại được: Thiết lập, Chi bộ khác.</translation>
    </message>
    <message>
        <source>There is no handbook of this cell here; one is added.</source>
        <translation>Máy này chưa có sổ của chi bộ; thêm một sổ.</translation>
    </message>
    <message>
        <source>The recovery sheet of the giver opens nothing that is written here.</source>
        <translation>Phiếu khôi phục của đồng chí giao không mở được những gì ghi từ nay.</translation>
    </message>
    <message>
        <source>The recovery sheet that there is stays good.</source>
        <translation>Phiếu khôi phục đang có vẫn dùng được.</translation>
    </message>
    <message>
        <source>The PIN and the second place for backups are set anew.</source>
        <translation>Mã PIN và nơi sao lưu thứ hai đặt lại từ đầu.</translation>
    </message>
    <message>
        <source>Backup of the handbook (*{suffix})</source>
        <translation>Bản sao lưu của sổ (*{suffix})</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
</context>
<context>
    <name>CallingCard</name>
    <message>
        <source>Call the meeting</source>
        <translation>Báo họp</translation>
    </message>
    <message>
        <source>Notice, invitations, programme, sign-in sheet, script of the chair</source>
        <translation>Thông báo, giấy mời, chương trình, danh sách điểm danh, kịch bản điều hành</translation>
    </message>
    <message>
        <source>The members were told on {day}.</source>
        <translation>Đã báo họp cho đảng viên ngày {day}.</translation>
    </message>
</context>
<context>
    <name>Canvas</name>
    <message>
        <source>The page</source>
        <translation>Trang</translation>
    </message>
</context>
<context>
    <name>CellSheet</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Name of the cell</source>
        <translation>Tên chi bộ</translation>
    </message>
    <message>
        <source>For example: Chi bộ Tổ dân phố 5</source>
        <translation>Ví dụ: Chi bộ Tổ dân phố 5</translation>
    </message>
    <message>
        <source>Organisation above</source>
        <translation>Tổ chức đảng cấp trên</translation>
    </message>
    <message>
        <source>For example: Đảng bộ phường Tân Phong</source>
        <translation>Ví dụ: Đảng bộ phường Tân Phong</translation>
    </message>
    <message>
        <source>Place on documents</source>
        <translation>Địa danh trên văn bản</translation>
    </message>
    <message>
        <source>For example: Tân Phong</source>
        <translation>Ví dụ: Tân Phong</translation>
    </message>
    <message>
        <source>Where the cell usually meets</source>
        <translation>Nơi thường họp</translation>
    </message>
    <message>
        <source>For example: Nhà văn hóa Tổ dân phố 5</source>
        <translation>Ví dụ: Nhà văn hóa Tổ dân phố 5</translation>
    </message>
    <message>
        <source>Usual day of the month</source>
        <translation>Ngày thường họp trong tháng</translation>
    </message>
    <message>
        <source>For example: 5</source>
        <translation>Ví dụ: 5</translation>
    </message>
    <message>
        <source>Usual hour</source>
        <translation>Giờ thường họp</translation>
    </message>
    <message>
        <source>For example: 19:30</source>
        <translation>Ví dụ: 19:30</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Who usually takes the minutes</source>
        <translation>Người thường ghi biên bản (thư ký)</translation>
    </message>
    <message>
        <source>The cell has a chi ủy</source>
        <translation>Chi bộ có chi ủy</translation>
    </message>
    <message>
        <source>Committee member above who follows the cell</source>
        <translation>Cấp ủy viên cấp trên theo dõi chi bộ</translation>
    </message>
    <message>
        <source>For example: Lê Hữu Châu, Đảng ủy viên</source>
        <translation>Ví dụ: Lê Hữu Châu, Đảng ủy viên</translation>
    </message>
    <message>
        <source>About the cell</source>
        <translation>Thông tin chi bộ</translation>
    </message>
    <message>
        <source>Every change is saved at once</source>
        <translation>Sửa đến đâu lưu đến đó</translation>
    </message>
    <message>
        <source>Next field</source>
        <translation>Mục tiếp theo</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>A cell has a name. The one before stays until then.</source>
        <translation>Chi bộ cần có tên. Tên trước vẫn giữ cho đến khi ghi tên mới.</translation>
    </message>
    <message>
        <source>Write a day from 1 to 31. The one before stays until then.</source>
        <translation>Đề nghị ghi ngày từ 1 đến 31. Ngày trước vẫn giữ cho đến lúc đó.</translation>
    </message>
    <message>
        <source>Write the hour as 19:30. The one before stays until then.</source>
        <translation>Đề nghị ghi giờ như 19:30. Giờ trước vẫn giữ cho đến lúc đó.</translation>
    </message>
    <message>
        <source>On documents</source>
        <translation>Trên văn bản</translation>
    </message>
    <message>
        <source>How it meets</source>
        <translation>Nếp sinh hoạt</translation>
    </message>
    <message>
        <source>New meetings are called with these; each can be changed.</source>
        <translation>Cuộc họp mới được ghi sẵn theo các mục này, vẫn sửa được cho từng cuộc.</translation>
    </message>
    <message>
        <source>Saving the cell</source>
        <translation>Đang lưu thông tin chi bộ</translation>
    </message>
</context>
<context>
    <name>Checklist</name>
    <message>
        <source>{count} to do</source>
        <translation>còn {count} việc</translation>
    </message>
    <message>
        <source>Nothing in it can be changed. An amendment corrects what is wrong.</source>
        <translation>Không sửa được nữa. Chỗ nào cần sửa thì lập Đính chính biên bản.</translation>
    </message>
    <message>
        <source>At the latest {day} ({rule}).</source>
        <translation>Chậm nhất ngày {day} ({rule}).</translation>
    </message>
    <message>
        <source>Needed</source>
        <translation>Bắt buộc</translation>
    </message>
    <message>
        <source>Worth another look</source>
        <translation>Nên xem lại</translation>
    </message>
    <message>
        <source>Nothing is missing.</source>
        <translation>Không thiếu gì.</translation>
    </message>
    <message>
        <source>In order</source>
        <translation>Đã đủ</translation>
    </message>
    <message>
        <source>Before the minutes are adopted</source>
        <translation>Trước khi thông qua biên bản</translation>
    </message>
    <message>
        <source>Before the record is sealed</source>
        <translation>Trước khi khóa hồ sơ</translation>
    </message>
    <message>
        <source>The record is sealed</source>
        <translation>Hồ sơ đã khóa</translation>
    </message>
    <message>
        <source>Open the roll call</source>
        <translation>Mở điểm danh</translation>
    </message>
    <message>
        <source>Open item {number}</source>
        <translation>Mở mục {number}</translation>
    </message>
    <message>
        <source>Open preparing</source>
        <translation>Mở Chuẩn bị</translation>
    </message>
    <message>
        <source>Open holding</source>
        <translation>Mở Tiến hành</translation>
    </message>
    <message>
        <source>Fill it in</source>
        <translation>Đến ô ghi</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Đến chỗ đó</translation>
    </message>
</context>
<context>
    <name>CodeLine</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Seven groups of five: 7KM4Q-0PXD9-…</source>
        <translation>Bảy nhóm, mỗi nhóm năm chữ và số: 7KM4Q-0PXD9-…</translation>
    </message>
    <message>
        <source>Group {group} is not right; compare it with the sheet.</source>
        <translation>Nhóm thứ {group} chưa đúng, so lại với phiếu.</translation>
    </message>
    <message>
        <source>{whole} of {all} groups are right.</source>
        <translation>Đã đúng {whole}/{all} nhóm.</translation>
    </message>
</context>
<context>
    <name>ConclusionForm</name>
    <message>
        <source>On the whole meeting</source>
        <translation>Kết luận chung của cuộc họp</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Write what the chair concluded.</source>
        <translation>Ghi nội dung đồng chí chủ trì kết luận.</translation>
    </message>
</context>
<context>
    <name>Confirmation</name>
    <message>
        <source>Look again</source>
        <translation>Xem lại</translation>
    </message>
</context>
<context>
    <name>Confirming</name>
    <message>
        <source>Seal this amendment?</source>
        <translation>Khóa đính chính này?</translation>
    </message>
    <message>
        <source>was: {before} → is: {after}</source>
        <translation>đã ghi: {before} → sửa là: {after}</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
    <message>
        <source>A sealed amendment can never be changed again.</source>
        <translation>Đính chính đã khóa thì không sửa được nữa.</translation>
    </message>
    <message>
        <source>The record before it stays as it was.</source>
        <translation>Hồ sơ trước vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Seal the amendment</source>
        <translation>Khóa đính chính</translation>
    </message>
</context>
<context>
    <name>ConvenePanel</name>
    <message>
        <source>Make the notice</source>
        <translation>Làm thông báo</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
</context>
<context>
    <name>Correcting</name>
    <message>
        <source>Correct these words</source>
        <translation>Sửa lời văn</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Go there</source>
        <translation>Đến chỗ đó</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>A passage has words. Remove it where it was written.</source>
        <translation>Đoạn này cần có nội dung. Muốn xóa thì đến chỗ đã ghi.</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
</context>
<context>
    <name>CorrectionWords</name>
    <message>
        <source>facts of the meeting</source>
        <translation>thông tin cuộc họp</translation>
    </message>
    <message>
        <source>an item</source>
        <translation>một nội dung</translation>
    </message>
    <message>
        <source>a conclusion</source>
        <translation>kết luận</translation>
    </message>
    <message>
        <source>the roll call</source>
        <translation>điểm danh</translation>
    </message>
    <message>
        <source>a vote</source>
        <translation>biểu quyết</translation>
    </message>
    <message>
        <source>a remark</source>
        <translation>ý kiến</translation>
    </message>
    <message>
        <source>a task</source>
        <translation>nhiệm vụ</translation>
    </message>
    <message>
        <source>a proposal</source>
        <translation>kiến nghị</translation>
    </message>
    <message>
        <source>Added {what}</source>
        <translation>Thêm {what}</translation>
    </message>
    <message>
        <source>Removed {what}</source>
        <translation>Xóa {what}</translation>
    </message>
    <message>
        <source>Corrected {what}</source>
        <translation>Sửa {what}</translation>
    </message>
    <message>
        <source>subject</source>
        <translation>nội dung biểu quyết</translation>
    </message>
    <message>
        <source>text</source>
        <translation>nội dung</translation>
    </message>
    <message>
        <source>for</source>
        <translation>tán thành</translation>
    </message>
    <message>
        <source>against</source>
        <translation>không tán thành</translation>
    </message>
    <message>
        <source>other opinion</source>
        <translation>ý kiến khác</translation>
    </message>
    <message>
        <source>not voting</source>
        <translation>không biểu quyết</translation>
    </message>
    <message>
        <source>voters present</source>
        <translation>có mặt được biểu quyết</translation>
    </message>
    <message>
        <source>ballots issued</source>
        <translation>phiếu phát ra</translation>
    </message>
    <message>
        <source>ballots returned</source>
        <translation>phiếu thu về</translation>
    </message>
    <message>
        <source>invalid ballots</source>
        <translation>phiếu không hợp lệ</translation>
    </message>
    <message>
        <source>vote base</source>
        <translation>số được tính biểu quyết</translation>
    </message>
    <message>
        <source>for the minutes</source>
        <translation>tán thành biên bản</translation>
    </message>
    <message>
        <source>place</source>
        <translation>địa điểm</translation>
    </message>
    <message>
        <source>title</source>
        <translation>tên</translation>
    </message>
    <message>
        <source>what was presented</source>
        <translation>nội dung trình bày</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>lý do</translation>
    </message>
    <message>
        <source>paid the fee</source>
        <translation>số đã nộp đảng phí</translation>
    </message>
</context>
<context>
    <name>Counting</name>
    <message>
        <source>For</source>
        <translation>Tán thành</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Không tán thành</translation>
    </message>
    <message>
        <source>Other opinion</source>
        <translation>Ý kiến khác</translation>
    </message>
    <message>
        <source>Ballots issued</source>
        <translation>Phiếu phát ra</translation>
    </message>
    <message>
        <source>Ballots returned</source>
        <translation>Phiếu thu về</translation>
    </message>
    <message>
        <source>Invalid ballots</source>
        <translation>Không hợp lệ</translation>
    </message>
    <message>
        <source>Voters in the room</source>
        <translation>Có mặt được biểu quyết</translation>
    </message>
    <message>
        <source>Write how many are for.</source>
        <translation>Ghi số tán thành.</translation>
    </message>
    <message>
        <source>Write how many ballots were given out.</source>
        <translation>Ghi số phiếu phát ra.</translation>
    </message>
    <message>
        <source>Write how many ballots came back.</source>
        <translation>Ghi số phiếu thu về.</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>Counted in the room (*)</source>
        <translation>Số có mặt đếm được (phím *)</translation>
    </message>
    <message>
        <source>{present} of {total} present</source>
        <translation>Có mặt {present} trên {total}</translation>
    </message>
    <message>
        <source>Agrees with the names.</source>
        <translation>Khớp với danh sách.</translation>
    </message>
    <message>
        <source>The names have {present} present: {count} absent still to be named.</source>
        <translation>Danh sách đang ghi {present} có mặt: còn phải ghi tên {count} đồng chí vắng.</translation>
    </message>
    <message>
        <source>The names have {present} present: {count} marked absent are there.</source>
        <translation>Danh sách đang ghi {present} có mặt: có {count} đồng chí ghi vắng mà có mặt.</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>PIN</source>
        <translation>Mã PIN</translation>
    </message>
    <message>
        <source>Recovery code, or the passphrase of the handbook</source>
        <translation>Mã khôi phục, hoặc mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>I have forgotten the PIN</source>
        <translation>Quên mã PIN</translation>
    </message>
    <message>
        <source>Type the PIN</source>
        <translation>Gõ mã PIN</translation>
    </message>
    <message>
        <source>Looking at the PIN</source>
        <translation>Đang kiểm tra mã PIN</translation>
    </message>
    <message>
        <source>Removing the PIN</source>
        <translation>Đang bỏ mã PIN</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
    <message>
        <source>The report lies in {path}</source>
        <translation>Bản ghi lỗi nằm ở {path}</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Làm tiếp</translation>
    </message>
</context>
<context>
    <name>CriterionLine</name>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>Points for {title}, at most {most}</source>
        <translation>Điểm của tiêu chí {title}, tối đa {most}</translation>
    </message>
    <message>
        <source>Note on {title}</source>
        <translation>Ghi chú về {title}</translation>
    </message>
    <message>
        <source>Points given by the cell. {reason}</source>
        <translation>Điểm do chi bộ chấm. {reason}</translation>
    </message>
    <message>
        <source>Changed; {points} were proposed: {reason}</source>
        <translation>Đã sửa; phần mềm đề nghị {points} điểm: {reason}</translation>
    </message>
    <message>
        <source>Write a number of points up to the most. Those before stay until then.</source>
        <translation>Đề nghị ghi số điểm không quá mức tối đa. Điểm cũ giữ nguyên cho đến khi ghi xong.</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>A paragraph of this text was taken out in the file.</source>
        <translation>Trong tệp, một đoạn của phần này đã bị bỏ.</translation>
    </message>
    <message>
        <source>This text is not in the file any more.</source>
        <translation>Phần này không còn trong tệp.</translation>
    </message>
    <message>
        <source>This text stands in the file more than once, and the places differ.</source>
        <translation>Phần này có nhiều lần trong tệp và các chỗ khác nhau. Chọn một chỗ.</translation>
    </message>
    <message>
        <source>This text stands in the file more than once, each time as it is here. Nothing is to be done.</source>
        <translation>Phần này có nhiều lần trong tệp, chỗ nào cũng giống ở đây. Không cần làm gì.</translation>
    </message>
    <message>
        <source>It was changed here as well since the file was made.</source>
        <translation>Sau khi in tệp, phần này cũng đã được sửa ở đây.</translation>
    </message>
    <message>
        <source>What stands before the text was changed and came with it: take it off afterwards.</source>
        <translation>Phần in sẵn ở đầu đoạn đã bị sửa nên đi kèm theo chữ. Nếu lấy, đề nghị bỏ phần đó sau.</translation>
    </message>
    <message>
        <source>In the handbook</source>
        <translation>Trong sổ tay</translation>
    </message>
    <message>
        <source>Taken out</source>
        <translation>Đã bỏ</translation>
    </message>
    <message>
        <source>Take it out here too</source>
        <translation>Bỏ khỏi biên bản</translation>
    </message>
    <message>
        <source>In the Word file</source>
        <translation>Trong tệp Word</translation>
    </message>
    <message>
        <source>Take this text</source>
        <translation>Lấy chữ này</translation>
    </message>
</context>
<context>
    <name>Drawer</name>
    <message>
        <source>Drawing page {page}</source>
        <translation>Đang mở trang {page}</translation>
    </message>
</context>
<context>
    <name>Entering</name>
    <message>
        <source>Looking at the file</source>
        <translation>Đang xem tệp</translation>
    </message>
    <message>
        <source>Looking into the file</source>
        <translation>Đang mở thử tệp</translation>
    </message>
    <message>
        <source>Restoring the handbook</source>
        <translation>Đang khôi phục sổ</translation>
    </message>
    <message>
        <source>Setting up the handbook</source>
        <translation>Đang lập sổ</translation>
    </message>
    <message>
        <source>Making the practice cell</source>
        <translation>Đang chuẩn bị chi bộ mẫu</translation>
    </message>
    <message>
        <source>Opening the handbook</source>
        <translation>Đang mở sổ</translation>
    </message>
</context>
<context>
    <name>Entry</name>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Not known who</source>
        <translation>Chưa rõ ai</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Nobody named {name} is at this meeting.</source>
        <translation>Buổi họp này không có ai tên {name}.</translation>
    </message>
    <message>
        <source>Which {name}?</source>
        <translation>{name} nào?</translation>
    </message>
    <message>
        <source>{subject}: {votes_for}/{present} for, {against} against, {other} other, {silent} not voting.</source>
        <translation>{subject}: tán thành {votes_for}/{present}, không tán thành {against}, ý kiến khác {other}, không biểu quyết {silent}.</translation>
    </message>
    <message>
        <source>Carried; {needed} of {base} were needed.</source>
        <translation>Được thông qua; cần {needed} trên {base}.</translation>
    </message>
    <message>
        <source>Not carried; {needed} of {base} were needed.</source>
        <translation>Không được thông qua; cần {needed} trên {base}.</translation>
    </message>
    <message>
        <source>Counted on {base} it would be the other way round.</source>
        <translation>Nếu tính trên {base} đồng chí thì kết quả ngược lại.</translation>
    </message>
</context>
<context>
    <name>Excused</name>
    <message>
        <source>Excused beforehand</source>
        <translation>Xin vắng trước</translation>
    </message>
    <message>
        <source>Nobody said yet that they cannot come.</source>
        <translation>Chưa có đồng chí nào xin vắng.</translation>
    </message>
    <message>
        <source>Comes after all</source>
        <translation>Vẫn dự được</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>For example: ốm; đi công tác</source>
        <translation>Ví dụ: ốm; đi công tác</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Add excuse</source>
        <translation>Ghi xin vắng</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Saving the excuses</source>
        <translation>Đang lưu danh sách xin vắng</translation>
    </message>
    <message>
        <source>Choose the member first.</source>
        <translation>Đề nghị chọn đảng viên trước.</translation>
    </message>
</context>
<context>
    <name>Facts</name>
    <message>
        <source>Write the day as 05/12/2026. The day before stays until then.</source>
        <translation>Đề nghị ghi ngày như 05/12/2026. Ngày cũ vẫn giữ cho tới lúc đó.</translation>
    </message>
    <message>
        <source>Write the hour as 19:30. The hour before stays until then.</source>
        <translation>Đề nghị ghi giờ như 19:30. Giờ cũ vẫn giữ cho tới lúc đó.</translation>
    </message>
    <message>
        <source>Reading the members</source>
        <translation>Đang đọc danh sách đảng viên</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Tên cuộc họp</translation>
    </message>
    <message>
        <source>The meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>For example 05/12/2026</source>
        <translation>Ví dụ 05/12/2026</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>For example 19:30</source>
        <translation>Ví dụ 19:30</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Chair</source>
        <translation>Chủ trì</translation>
    </message>
    <message>
        <source>Recorder</source>
        <translation>Người ghi biên bản</translation>
    </message>
    <message>
        <source>Not chosen</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Someone who is not in the list</source>
        <translation>Một đồng chí không có trong danh sách</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>Fees</name>
    <message>
        <source>Party fee of the month</source>
        <translation>Đảng phí trong tháng</translation>
    </message>
    <message>
        <source>All present paid</source>
        <translation>Người có mặt đã nộp</translation>
    </message>
    <message>
        <source>Or the number alone</source>
        <translation>Hoặc chỉ ghi số đồng chí đã nộp</translation>
    </message>
    <message>
        <source>Paid {paid} of {owing}; not paid {unpaid}; not written down {unknown}.</source>
        <translation>Đã nộp {paid} trên {owing}; chưa nộp {unpaid}; chưa ghi {unknown}.</translation>
    </message>
    <message>
        <source>The minutes print the number below.</source>
        <translation>Biên bản in số ghi ở dưới.</translation>
    </message>
    <message>
        <source>Saving the roll call</source>
        <translation>Đang lưu điểm danh</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>Figures</name>
    <message>
        <source>Times, score and adoption</source>
        <translation>Giờ, điểm và thông qua</translation>
    </message>
    <message>
        <source>For example 19:30</source>
        <translation>Ví dụ 19:30</translation>
    </message>
    <message>
        <source>Began at</source>
        <translation>Bắt đầu lúc</translation>
    </message>
    <message>
        <source>Ended at</source>
        <translation>Kết thúc lúc</translation>
    </message>
    <message>
        <source>Paid the fee</source>
        <translation>Số đồng chí đã nộp đảng phí</translation>
    </message>
    <message>
        <source>Points (of 100)</source>
        <translation>Điểm (trên 100)</translation>
    </message>
    <message>
        <source>Give the minutes a number</source>
        <translation>Cấp số biên bản</translation>
    </message>
    <message>
        <source>Write the hour as 19:30. The hour before stays until then.</source>
        <translation>Đề nghị ghi giờ như 19:30. Giờ cũ vẫn giữ cho tới lúc đó.</translation>
    </message>
    <message>
        <source>Write the points as a number. Those before stay until then.</source>
        <translation>Đề nghị ghi điểm bằng số. Điểm cũ vẫn giữ cho tới lúc đó.</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
    <message>
        <source>Enter the term</source>
        <translation>Nhập nhiệm kỳ</translation>
    </message>
</context>
<context>
    <name>FileLock</name>
    <message>
        <source>Passphrase that both agreed on</source>
        <translation>Mật khẩu hai đồng chí thống nhất</translation>
    </message>
    <message>
        <source>At least 12 letters, such as a line of a song; tell it in person</source>
        <translation>Ít nhất 12 ký tự, ví dụ một câu hát; nói trực tiếp với nhau</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện chữ đang gõ</translation>
    </message>
    <message>
        <source>No passphrase: the recovery sheet is given with the file</source>
        <translation>Không đặt mật khẩu: trao Phiếu khôi phục kèm tệp</translation>
    </message>
    <message>
        <source>Type the passphrase that both agreed on.</source>
        <translation>Chưa gõ mật khẩu hai đồng chí thống nhất.</translation>
    </message>
</context>
<context>
    <name>Filing</name>
    <message>
        <source>Saving the file</source>
        <translation>Đang lưu tệp</translation>
    </message>
    <message>
        <source>Save elsewhere</source>
        <translation>Lưu nơi khác</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Save elsewhere …</source>
        <translation>Lưu nơi khác …</translation>
    </message>
    <message>
        <source>Open file</source>
        <translation>Mở tệp</translation>
    </message>
    <message>
        <source>Opening the folder</source>
        <translation>Đang mở thư mục</translation>
    </message>
</context>
<context>
    <name>FinishPanel</name>
    <message>
        <source>Read the minutes back</source>
        <translation>Đọc lại biên bản</translation>
    </message>
    <message>
        <source>Saving the adoption</source>
        <translation>Đang lưu việc thông qua</translation>
    </message>
    <message>
        <source>Sealing the record</source>
        <translation>Đang khóa hồ sơ</translation>
    </message>
</context>
<context>
    <name>FirstPage</name>
    <message>
        <source>Try the practice cell</source>
        <translation>Làm thử với chi bộ mẫu</translation>
    </message>
    <message>
        <source>Set up my cell</source>
        <translation>Lập chi bộ của tôi</translation>
    </message>
    <message>
        <source>Set up another cell</source>
        <translation>Lập sổ cho chi bộ khác</translation>
    </message>
    <message>
        <source>Restore from a file</source>
        <translation>Khôi phục từ tệp</translation>
    </message>
    <message>
        <source>Take over a handbook</source>
        <translation>Nhận bàn giao</translation>
    </message>
    <message>
        <source>Choose a cell</source>
        <translation>Chọn chi bộ</translation>
    </message>
    <message>
        <source>Each cell has a handbook of its own</source>
        <translation>Mỗi chi bộ một sổ riêng</translation>
    </message>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
    <message>
        <source>There is no handbook on this computer yet</source>
        <translation>Máy này chưa có sổ của chi bộ</translation>
    </message>
    <message>
        <source>See how it works</source>
        <translation>Xem thử trước</translation>
    </message>
    <message>
        <source>A made-up cell with 27 members, three meetings that were held and one to come. Try whatever you like: nothing of it is real and nothing is sent anywhere.</source>
        <translation>Một chi bộ mẫu có 27 đảng viên, ba buổi họp đã xong và một buổi sắp tới. Đồng chí cứ làm thử mọi việc: tất cả là dữ liệu mẫu, không gửi đi đâu.</translation>
    </message>
    <message>
        <source>Begin to work</source>
        <translation>Bắt đầu làm việc</translation>
    </message>
    <message>
        <source>The name of the cell, the organisation above, who signs: one page, most of it can wait. Then the list of members, from Excel or one by one. Everything stays on this computer, encrypted.</source>
        <translation>Ghi tên chi bộ, tổ chức cấp trên, bí thư và người ghi biên bản: chỉ một trang, nhiều mục có thể để sau. Sau đó nhập danh sách đảng viên từ Excel hoặc thêm từng người. Mọi dữ liệu nằm trên máy này và được mã hóa.</translation>
    </message>
    <message>
        <source>There is a handbook already</source>
        <translation>Đã có sổ</translation>
    </message>
    <message>
        <source>Restore it from a backup, after a new computer or a broken one; or take it over from the secretary before.</source>
        <translation>Lấy lại sổ từ bản sao lưu khi đổi máy, hỏng máy; hoặc nhận sổ từ đồng chí phụ trách trước.</translation>
    </message>
    <message>
        <source>Handbooks on this computer</source>
        <translation>Các sổ trên máy này</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Open {cell}</source>
        <translation>Mở sổ {cell}</translation>
    </message>
    <message>
        <source>Handed over on {day}, only to be read</source>
        <translation>Đã bàn giao ngày {day}, chỉ để xem</translation>
    </message>
    <message>
        <source>Set aside on {day}, when a backup was restored</source>
        <translation>Để riêng từ ngày {day}, khi khôi phục từ tệp</translation>
    </message>
</context>
<context>
    <name>FolderLine</name>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>All files of the meeting</source>
        <translation>Mọi tệp của cuộc họp</translation>
    </message>
</context>
<context>
    <name>Form</name>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
    <message>
        <source>Write down</source>
        <translation>Ghi</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa các ô</translation>
    </message>
</context>
<context>
    <name>FoundingPage</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Name of the cell</source>
        <translation>Tên chi bộ</translation>
    </message>
    <message>
        <source>For example: Chi bộ Tổ dân phố 5</source>
        <translation>Ví dụ: Chi bộ Tổ dân phố 5</translation>
    </message>
    <message>
        <source>Organisation above</source>
        <translation>Tổ chức đảng cấp trên</translation>
    </message>
    <message>
        <source>For example: Đảng bộ phường Tân Phong</source>
        <translation>Ví dụ: Đảng bộ phường Tân Phong</translation>
    </message>
    <message>
        <source>Place on documents</source>
        <translation>Địa danh trên văn bản</translation>
    </message>
    <message>
        <source>For example: Tân Phong</source>
        <translation>Ví dụ: Tân Phong</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Bí thư</translation>
    </message>
    <message>
        <source>For example: Nguyễn Văn An</source>
        <translation>Ví dụ: Nguyễn Văn An</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>Phó Bí thư</translation>
    </message>
    <message>
        <source>Empty where the cell has none</source>
        <translation>Để trống nếu chi bộ không có</translation>
    </message>
    <message>
        <source>Who usually takes the minutes</source>
        <translation>Người thường ghi biên bản (thư ký)</translation>
    </message>
    <message>
        <source>May be one of the two above</source>
        <translation>Có thể là một trong hai đồng chí trên</translation>
    </message>
    <message>
        <source>Only the name is needed; everything else can wait</source>
        <translation>Chỉ cần tên chi bộ, các mục khác để sau cũng được</translation>
    </message>
    <message>
        <source>Names can wait: the list of members brings them too. Nobody is entered twice.</source>
        <translation>Họ tên có thể để sau. Khi nhập danh sách đảng viên, các đồng chí này được bổ sung theo họ tên, không bị ghi hai lần.</translation>
    </message>
    <message>
        <source>Documents will print like this</source>
        <translation>Văn bản sẽ in như thế này</translation>
    </message>
    <message>
        <source>Set up the handbook</source>
        <translation>Lập sổ</translation>
    </message>
    <message>
        <source>My cell</source>
        <translation>Chi bộ của tôi</translation>
    </message>
    <message>
        <source>The cell has no name yet.</source>
        <translation>Chưa ghi tên chi bộ. Đề nghị ghi như trong quyết định thành lập.</translation>
    </message>
    <message>
        <source>By Guidance 05-HD/VPTW of 27/5/2026.</source>
        <translation>Theo Hướng dẫn 05-HD/VPTW, ngày 27/5/2026.</translation>
    </message>
</context>
<context>
    <name>GivingSheet</name>
    <message>
        <source>Back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>1. The file</source>
        <translation>1. Tệp bàn giao</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>Làm tệp bàn giao</translation>
    </message>
    <message>
        <source>To the next secretary, or to another computer</source>
        <translation>Cho đồng chí phụ trách mới, hoặc sang máy khác</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>The last file was made on {day}.</source>
        <translation>Tệp gần nhất làm ngày {day}.</translation>
    </message>
    <message>
        <source>How it goes</source>
        <translation>Các bước</translation>
    </message>
    <message>
        <source>Who hands over</source>
        <translation>Đồng chí giao</translation>
    </message>
    <message>
        <source>1. Make the file, best on a USB stick. It holds everything, papers included.</source>
        <translation>1. Làm tệp bàn giao, nên để trên USB. Tệp có toàn bộ sổ, cả tài liệu.</translation>
    </message>
    <message>
        <source>2. Give the stick and tell the passphrase in person, not in the same message.</source>
        <translation>2. Trao USB và nói mật khẩu trực tiếp, không gửi chung một tin nhắn.</translation>
    </message>
    <message>
        <source>3. Wait until the file was opened; type the five letters that the other one reads out.</source>
        <translation>3. Chờ đồng chí nhận mở được tệp, rồi nhập mã xác nhận đồng chí ấy đọc.</translation>
    </message>
    <message>
        <source>Who takes over</source>
        <translation>Đồng chí nhận</translation>
    </message>
    <message>
        <source>1. Install the program, choose Take over a handbook on its first page, choose the file.</source>
        <translation>1. Cài phần mềm, ở trang đầu chọn Nhận bàn giao, chọn tệp.</translation>
    </message>
    <message>
        <source>2. Type what opens it, look at what is in it, take it over.</source>
        <translation>2. Gõ mật khẩu hoặc mã, xem trong tệp có gì, bấm Nhận sổ.</translation>
    </message>
    <message>
        <source>3. Read out the five letters, and print the new recovery sheet.</source>
        <translation>3. Đọc mã xác nhận cho đồng chí giao, in Phiếu khôi phục mới.</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Đã bàn giao</translation>
    </message>
    <message>
        <source>Handed over on {day}. This copy is only read.</source>
        <translation>Đã bàn giao ngày {day}. Sổ ở máy này chỉ để xem.</translation>
    </message>
    <message>
        <source>What is on this computer: everything up to that day, and automatic backups of it.</source>
        <translation>Trên máy này còn toàn bộ sổ đến ngày đó và các bản sao lưu tự động.</translation>
    </message>
    <message>
        <source>Write here again</source>
        <translation>Ghi tiếp ở sổ này</translation>
    </message>
    <message>
        <source>It was not taken over after all?</source>
        <translation>Việc bàn giao không thành thì ghi tiếp ở đây.</translation>
    </message>
    <message>
        <source>The other one has it. Remove this copy and its automatic backups.</source>
        <translation>Đồng chí nhận đã có sổ. Xóa sổ ở máy này và các bản sao lưu tự động của nó.</translation>
    </message>
    <message>
        <source>Remove this copy</source>
        <translation>Xóa sổ ở máy này</translation>
    </message>
    <message>
        <source>Files on USB sticks stay; they open with the sheet there was.</source>
        <translation>Tệp trên USB vẫn còn, mở bằng Phiếu khôi phục cũ; cần thì tự xóa.</translation>
    </message>
    <message>
        <source>Hand-over {file}</source>
        <translation>Bàn giao {file}</translation>
    </message>
    <message>
        <source>Making the file</source>
        <translation>Đang làm tệp bàn giao</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>GoingOn</name>
    <message>
        <source>Begin the meeting</source>
        <translation>Bắt đầu họp</translation>
    </message>
    <message>
        <source>To item {number}</source>
        <translation>Sang mục {number}</translation>
    </message>
    <message>
        <source>End the meeting</source>
        <translation>Kết thúc họp</translation>
    </message>
    <message>
        <source>Roll call done</source>
        <translation>Xong điểm danh</translation>
    </message>
    <message>
        <source>Back to the minutes</source>
        <translation>Về biên bản</translation>
    </message>
    <message>
        <source>Adopt the minutes</source>
        <translation>Thông qua biên bản</translation>
    </message>
    <message>
        <source>Print for signing</source>
        <translation>Xuất để ký</translation>
    </message>
    <message>
        <source>Seal the record</source>
        <translation>Khóa hồ sơ</translation>
    </message>
    <message>
        <source>Minutes in Word</source>
        <translation>Biên bản Word</translation>
    </message>
    <message>
        <source>Write down the result</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Ending the meeting</source>
        <translation>Đang kết thúc cuộc họp</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
    <message>
        <source>Minutes {day}</source>
        <translation>Biên bản {day}</translation>
    </message>
</context>
<context>
    <name>Guests</name>
    <message>
        <source>Guests</source>
        <translation>Đại biểu, khách mời</translation>
    </message>
    <message>
        <source>No guest yet. Members need no invitation.</source>
        <translation>Chưa có khách mời. Đảng viên không cần giấy mời.</translation>
    </message>
    <message>
        <source>Take off</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>For example: Đảng ủy viên phụ trách Chi bộ</source>
        <translation>Ví dụ: Đảng ủy viên phụ trách Chi bộ</translation>
    </message>
    <message>
        <source>Add guest</source>
        <translation>Thêm khách mời</translation>
    </message>
    <message>
        <source>Saving the guests</source>
        <translation>Đang lưu khách mời</translation>
    </message>
    <message>
        <source>Write the name of the guest first.</source>
        <translation>Đề nghị ghi họ tên khách mời trước.</translation>
    </message>
</context>
<context>
    <name>HandbookCard</name>
    <message>
        <source>This is the practice cell</source>
        <translation>Đây là chi bộ mẫu</translation>
    </message>
    <message>
        <source>Other handbooks</source>
        <translation>Sổ khác</translation>
    </message>
    <message>
        <source>What is typed here stays here. The handbook of your own cell is another one.</source>
        <translation>Những gì ghi ở đây chỉ để làm thử. Sổ của chi bộ đồng chí là sổ khác, không lẫn với sổ này.</translation>
    </message>
    <message>
        <source>The handbook of my cell</source>
        <translation>Sổ của chi bộ tôi</translation>
    </message>
    <message>
        <source>This computer can keep the handbooks of several cells, each by itself. In the practice cell things can be tried out. This handbook stays as it is.</source>
        <translation>Máy này giữ được sổ của nhiều chi bộ, mỗi chi bộ một sổ riêng. Có thể làm thử mọi việc ở chi bộ mẫu. Sổ đang mở vẫn giữ nguyên.</translation>
    </message>
    <message>
        <source>Another cell</source>
        <translation>Chi bộ khác</translation>
    </message>
    <message>
        <source>Try the practice cell</source>
        <translation>Làm thử với chi bộ mẫu</translation>
    </message>
</context>
<context>
    <name>HandingCard</name>
    <message>
        <source>Hand over</source>
        <translation>Bàn giao</translation>
    </message>
    <message>
        <source>The giver was told</source>
        <translation>Đã đọc cho đồng chí giao</translation>
    </message>
    <message>
        <source>Use this one again</source>
        <translation>Dùng lại sổ này</translation>
    </message>
    <message>
        <source>When another secretary or another computer takes over: one file holds everything.</source>
        <translation>Khi thay người phụ trách hoặc đổi máy: một tệp giữ toàn bộ sổ.</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Read out to who handed it over: {letters}</source>
        <translation>Mã xác nhận đã nhận sổ: {letters}</translation>
    </message>
    <message>
        <source>Their copy is closed by these five letters.</source>
        <translation>Đọc cho đồng chí giao, để sổ bên đó chuyển sang chỉ xem.</translation>
    </message>
    <message>
        <source>Set aside on {day}, when a backup was restored.</source>
        <translation>Sổ này để riêng từ ngày {day}, khi khôi phục từ tệp.</translation>
    </message>
    <message>
        <source>Handed over on {day}. This copy is only read.</source>
        <translation>Đã bàn giao ngày {day}. Sổ ở máy này chỉ để xem.</translation>
    </message>
    <message>
        <source>A file for it was made on {day}; it waits for the five letters.</source>
        <translation>Đã làm tệp ngày {day}, chờ mã xác nhận của đồng chí nhận.</translation>
    </message>
    <message>
        <source>A page leads through it step by step.</source>
        <translation>Có trang hướng dẫn từng bước.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>Header</name>
    <message>
        <source>Menu</source>
        <translation>Mục lục</translation>
    </message>
    <message>
        <source>PRACTICE</source>
        <translation>LÀM THỬ</translation>
    </message>
</context>
<context>
    <name>HistoryCard</name>
    <message>
        <source>In the cell</source>
        <translation>Quá trình ở chi bộ</translation>
    </message>
    <message>
        <source>Year {year}: came to {came} of {expected} meetings</source>
        <translation>Năm {year}: dự {came}/{expected} buổi</translation>
    </message>
    <message>
        <source>Nothing yet: dates and roll calls fill this in.</source>
        <translation>Chưa có gì. Mục này lấy từ ngày vào Đảng và các buổi điểm danh.</translation>
    </message>
</context>
<context>
    <name>HoldPanel</name>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
    <message>
        <source>Agenda</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Now · {spent} of {planned} minutes</source>
        <translation>Đang làm · {spent} trên {planned} phút</translation>
    </message>
    <message>
        <source>Now · {spent} minutes</source>
        <translation>Đang làm · {spent} phút</translation>
    </message>
    <message>
        <source>not written down yet</source>
        <translation>còn chữ chưa ghi</translation>
    </message>
</context>
<context>
    <name>HomePage</name>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Enter the members</source>
        <translation>Nhập đảng viên</translation>
    </message>
    <message>
        <source>Finish meeting {day}</source>
        <translation>Hoàn thiện họp {day}</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Tạo cuộc họp</translation>
    </message>
    <message>
        <source>Open meeting {day}</source>
        <translation>Mở cuộc họp {day}</translation>
    </message>
    <message>
        <source>First the members</source>
        <translation>Việc đầu tiên: danh sách đảng viên</translation>
    </message>
    <message>
        <source>There is no list of members in this handbook yet.</source>
        <translation>Trong sổ chưa có danh sách đảng viên.</translation>
    </message>
    <message>
        <source>Import the list from Excel or add one by one; then meetings can be held.</source>
        <translation>Nhập danh sách từ Excel hoặc thêm từng người, sau đó mới tạo được buổi họp.</translation>
    </message>
    <message>
        <source>Next meeting</source>
        <translation>Cuộc họp sắp tới</translation>
    </message>
    <message>
        <source>No meeting yet.</source>
        <translation>Chưa có cuộc họp nào.</translation>
    </message>
    <message>
        <source>Create this month&apos;s regular meeting.</source>
        <translation>Tạo cuộc họp thường kỳ tháng này.</translation>
    </message>
    <message>
        <source>Meetings to finish</source>
        <translation>Cuộc họp chưa khóa hồ sơ</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>Tasks due</source>
        <translation>Nhiệm vụ đến hạn</translation>
    </message>
    <message>
        <source>No task is due within seven days.</source>
        <translation>Không có nhiệm vụ nào đến hạn trong bảy ngày tới.</translation>
    </message>
    <message>
        <source>There is no backup of this handbook yet.</source>
        <translation>Sổ này chưa có bản sao lưu.</translation>
    </message>
    <message>
        <source>One file on a USB stick keeps everything should this computer fail.</source>
        <translation>Một tệp trên USB giữ được tất cả nếu máy này hỏng.</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>The recovery sheet is not printed yet.</source>
        <translation>Chưa in Phiếu khôi phục.</translation>
    </message>
    <message>
        <source>Without it nobody can open the handbook on another computer.</source>
        <translation>Không có phiếu này thì không ai mở được sổ trên máy khác.</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>today</source>
        <translation>hôm nay</translation>
    </message>
    <message>
        <source>tomorrow</source>
        <translation>ngày mai</translation>
    </message>
    <message>
        <source>in {days} days</source>
        <translation>còn {days} ngày</translation>
    </message>
    <message>
        <source>{days} days late</source>
        <translation>quá hạn {days} ngày</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>hạn hôm nay</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
    <message>
        <source>being recorded</source>
        <translation>đang ghi</translation>
    </message>
    <message>
        <source>adopted</source>
        <translation>đã thông qua</translation>
    </message>
    <message>
        <source>waiting for signatures</source>
        <translation>chờ ký</translation>
    </message>
    <message>
        <source>sealed</source>
        <translation>đã khóa</translation>
    </message>
</context>
<context>
    <name>ImportPreview</name>
    <message>
        <source>{file} · {count} rows · nothing written yet</source>
        <translation>{file} · {count} dòng · chưa ghi gì vào sổ</translation>
    </message>
    <message>
        <source>Import {count} rows</source>
        <translation>Nhập {count} dòng</translation>
    </message>
    <message>
        <source>Import list of members</source>
        <translation>Nhập danh sách đảng viên</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Nhập</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Take or leave out</source>
        <translation>Chọn hoặc bỏ qua</translation>
    </message>
    <message>
        <source>{added} added, {changed} changed, {unchanged} kept as they are, {refused} not taken.</source>
        <translation>Thêm {added}, đổi {changed}, giữ nguyên {unchanged}, chưa đưa vào {refused}.</translation>
    </message>
    <message>
        <source>{odd} of the rows taken deserve a second look.</source>
        <translation>Trong số sẽ nhập có {odd} dòng nên xem lại.</translation>
    </message>
    <message>
        <source>{asked} say something else than the handbook: tick those that are right.</source>
        <translation>Có {asked} dòng khác với sổ: đánh dấu chọn nếu danh sách đúng.</translation>
    </message>
    <message>
        <source>A row without its tick is left out. The whole import can be taken back afterwards.</source>
        <translation>Dòng bỏ dấu chọn thì không nhập. Nhập xong vẫn hoàn tác được cả lần nhập.</translation>
    </message>
    <message>
        <source>Rows not taken: mend them in Excel and import again; nobody is added twice.</source>
        <translation>Dòng chưa đưa vào: đề nghị sửa trong Excel rồi nhập lại, không đồng chí nào bị ghi hai lần.</translation>
    </message>
    <message>
        <source>Not read: the sheets {sheets}. Import each as a file of its own.</source>
        <translation>Chưa đọc các trang tính {sheets}. Đề nghị lưu từng trang thành một tệp riêng rồi nhập.</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>It does not say when it was made.</source>
        <translation>Bản này không ghi ngày làm.</translation>
    </message>
    <message>
        <source>Made on {day} at {hour}</source>
        <translation>Làm ngày {day}, {hour}</translation>
    </message>
    <message>
        <source>Sealed records that do not verify: {count}</source>
        <translation>Hồ sơ đã khóa không khớp khi kiểm tra: {count}</translation>
    </message>
    <message>
        <source>Every sealed record verifies.</source>
        <translation>Mọi hồ sơ đã khóa đều nguyên vẹn.</translation>
    </message>
    <message>
        <source>Papers that are not in it: {count}</source>
        <translation>Tài liệu không có trong tệp: {count}</translation>
    </message>
    <message>
        <source>{cell}: members {members}, meetings {meetings}, papers {papers}.</source>
        <translation>{cell}: {members} đảng viên, {meetings} cuộc họp, {papers} tài liệu.</translation>
    </message>
    <message>
        <source>Members: {count}</source>
        <translation>{count} đảng viên</translation>
    </message>
    <message>
        <source>Meetings: {count}, of them sealed: {sealed}</source>
        <translation>{count} cuộc họp, đã khóa hồ sơ {sealed}</translation>
    </message>
    <message>
        <source>No meeting was held yet.</source>
        <translation>Chưa có cuộc họp nào được ghi.</translation>
    </message>
    <message>
        <source>The last one: {title}, {day}.</source>
        <translation>Gần nhất: {title}, {day}.</translation>
    </message>
    <message>
        <source>Papers: {count}</source>
        <translation>{count} tài liệu</translation>
    </message>
</context>
<context>
    <name>ItemCard</name>
    <message>
        <source>The item chosen</source>
        <translation>Nội dung đang chọn</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>Nội dung</translation>
    </message>
    <message>
        <source>Minutes</source>
        <translation>Phút</translation>
    </message>
    <message>
        <source>With a written report</source>
        <translation>Có báo cáo bằng văn bản kèm theo</translation>
    </message>
    <message>
        <source>Write the minutes as a number, such as 15. The number before stays until then.</source>
        <translation>Đề nghị ghi số phút, ví dụ 15. Số cũ vẫn giữ cho tới lúc đó.</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Người trình bày</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Note for the recorder</source>
        <translation>Ghi chú cho người ghi biên bản</translation>
    </message>
    <message>
        <source>Only here, never printed</source>
        <translation>Chỉ có ở đây, không in</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Chưa chọn</translation>
    </message>
    <message>
        <source>Someone who is not in the list</source>
        <translation>Một đồng chí không có trong danh sách</translation>
    </message>
    <message>
        <source>Saving the agenda</source>
        <translation>Đang lưu chương trình</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím tắt của màn hình này</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
</context>
<context>
    <name>LeavingForm</name>
    <message>
        <source>For example: 01/12/2026</source>
        <translation>Ví dụ: 01/12/2026</translation>
    </message>
    <message>
        <source>Leaves on</source>
        <translation>Chuyển đi ngày</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Lý do</translation>
    </message>
    <message>
        <source>For example: moves to Chi bộ Tổ dân phố 7</source>
        <translation>Ví dụ: chuyển sinh hoạt đảng đến Chi bộ Tổ dân phố 7</translation>
    </message>
    <message>
        <source>What is kept of this member stays in the handbook</source>
        <translation>Những gì đã ghi về đồng chí này vẫn giữ trong sổ</translation>
    </message>
    <message>
        <source>Note the leaving</source>
        <translation>Ghi chuyển đi</translation>
    </message>
    <message>
        <source>A member leaves</source>
        <translation>Đảng viên chuyển đi</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Chưa ghi ngày chuyển đi.</translation>
    </message>
</context>
<context>
    <name>LeftCard</name>
    <message>
        <source>From the meeting before</source>
        <translation>Từ kỳ họp trước</translation>
    </message>
    <message>
        <source>Concluded</source>
        <translation>Kết luận của chủ trì</translation>
    </message>
    <message>
        <source>Task carried over to this meeting</source>
        <translation>Nhiệm vụ đã chuyển sang kỳ này</translation>
    </message>
    <message>
        <source>Proposal not settled yet</source>
        <translation>Kiến nghị chưa giải quyết xong</translation>
    </message>
    <message>
        <source>Last resolution: {number}</source>
        <translation>Nghị quyết gần nhất: số {number}</translation>
    </message>
    <message>
        <source>Last resolution: {number}, {day}</source>
        <translation>Nghị quyết gần nhất: số {number}, ngày {day}</translation>
    </message>
    <message>
        <source>Task still open</source>
        <translation>Nhiệm vụ còn mở</translation>
    </message>
    <message>
        <source>Onto the agenda</source>
        <translation>Đưa vào chương trình</translation>
    </message>
    <message>
        <source>due {day}</source>
        <translation>hạn {day}</translation>
    </message>
</context>
<context>
    <name>LeftOutList</name>
    <message>
        <source>Not taken in</source>
        <translation>Chưa đưa vào</translation>
    </message>
    <message>
        <source>Close this list</source>
        <translation>Đóng danh sách</translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>Saving the agenda</source>
        <translation>Đang lưu chương trình</translation>
    </message>
</context>
<context>
    <name>LegacyLine</name>
    <message>
        <source>Convert</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>Typed in an old font: {fonts}.</source>
        <translation>Gõ bằng phông chữ cũ: {fonts}.</translation>
    </message>
</context>
<context>
    <name>Lines</name>
    <message>
        <source>Member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Mark</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Reason, hours</source>
        <translation>Lý do, giờ</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>In no tổ</source>
        <translation>Không thuộc tổ nào</translation>
    </message>
    <message>
        <source>{name}: {present}/{total} present</source>
        <translation>{name}: có mặt {present}/{total}</translation>
    </message>
    <message>
        <source>told beforehand</source>
        <translation>xin vắng trước</translation>
    </message>
    <message>
        <source>came at {hour}</source>
        <translation>đến lúc {hour}</translation>
    </message>
    <message>
        <source>left at {hour}</source>
        <translation>về lúc {hour}</translation>
    </message>
</context>
<context>
    <name>Marking</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Present, and the next one</source>
        <translation>Có mặt, sang người sau</translation>
    </message>
    <message>
        <source>With a reason</source>
        <translation>Có lý do</translation>
    </message>
    <message>
        <source>Without a reason</source>
        <translation>Không lý do</translation>
    </message>
    <message>
        <source>Came late</source>
        <translation>Đến muộn</translation>
    </message>
    <message>
        <source>Left early</source>
        <translation>Về sớm</translation>
    </message>
    <message>
        <source>As the member&apos;s state says</source>
        <translation>Theo diện sinh hoạt</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>Đảng phí</translation>
    </message>
    <message>
        <source>Paid, and the next one</source>
        <translation>Đã nộp, sang người sau</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Chưa nộp</translation>
    </message>
    <message>
        <source>Exempt</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Nothing written down</source>
        <translation>Chưa ghi</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Phím cách</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Chữ cái</translation>
    </message>
    <message>
        <source>To the fee, back to the mark</source>
        <translation>Sang cột đảng phí, về cột điểm danh</translation>
    </message>
    <message>
        <source>Write the reason</source>
        <translation>Ghi lý do</translation>
    </message>
    <message>
        <source>Find the member, Enter goes there</source>
        <translation>Tìm theo chữ đầu họ tên, Enter để đến</translation>
    </message>
    <message>
        <source>The number counted in the room</source>
        <translation>Số có mặt đếm được</translation>
    </message>
    <message>
        <source>All present paid</source>
        <translation>Người có mặt đã nộp</translation>
    </message>
    <message>
        <source>Names or figures, in large text</source>
        <translation>Danh sách hoặc số liệu (khi chữ lớn)</translation>
    </message>
</context>
<context>
    <name>MeetingKeys</name>
    <message>
        <source>Minutes in Word</source>
        <translation>Biên bản Word</translation>
    </message>
    <message>
        <source>Save the minutes elsewhere</source>
        <translation>Lưu biên bản nơi khác</translation>
    </message>
    <message>
        <source>Open the folder of the meeting</source>
        <translation>Mở thư mục của cuộc họp</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>Back to the agenda</source>
        <translation>Về chương trình</translation>
    </message>
    <message>
        <source>Read the paper</source>
        <translation>Đọc tài liệu</translation>
    </message>
    <message>
        <source>Call the meeting</source>
        <translation>Báo họp</translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>Thêm tài liệu</translation>
    </message>
    <message>
        <source>Rename the paper</source>
        <translation>Đổi tên tài liệu</translation>
    </message>
    <message>
        <source>Show the paper to the room or not</source>
        <translation>Cho chiếu tài liệu hoặc không</translation>
    </message>
    <message>
        <source>Move the paper</source>
        <translation>Xếp lại tài liệu</translation>
    </message>
    <message>
        <source>Remove the paper</source>
        <translation>Bỏ tài liệu</translation>
    </message>
    <message>
        <source>What is ready and what is not</source>
        <translation>Xem việc chuẩn bị</translation>
    </message>
    <message>
        <source>Add item</source>
        <translation>Thêm nội dung</translation>
    </message>
    <message>
        <source>Move the item or the paper</source>
        <translation>Xếp lại nội dung hoặc tài liệu</translation>
    </message>
    <message>
        <source>Edit the item, read the paper</source>
        <translation>Sửa nội dung, đọc tài liệu</translation>
    </message>
    <message>
        <source>Remove the item or the paper</source>
        <translation>Bỏ nội dung hoặc tài liệu</translation>
    </message>
    <message>
        <source>Everyone present is for it (in a vote)</source>
        <translation>Tất cả tán thành (khi biểu quyết)</translation>
    </message>
    <message>
        <source>Read the minutes back</source>
        <translation>Đọc lại biên bản</translation>
    </message>
    <message>
        <source>Read the papers of the item</source>
        <translation>Đọc tài liệu của mục</translation>
    </message>
    <message>
        <source>Edits from Word</source>
        <translation>Lấy từ Word</translation>
    </message>
    <message>
        <source>Attach the signed copy</source>
        <translation>Đính kèm bản đã ký</translation>
    </message>
    <message>
        <source>Amend the record</source>
        <translation>Đính chính biên bản</translation>
    </message>
    <message>
        <source>Quality sheet</source>
        <translation>Phiếu chấm điểm</translation>
    </message>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Vote on the minutes</source>
        <translation>Biểu quyết biên bản</translation>
    </message>
    <message>
        <source>All voters present are for it</source>
        <translation>Tất cả đồng chí có mặt tán thành</translation>
    </message>
    <message>
        <source>Next page, page before</source>
        <translation>Sang trang, trở lại</translation>
    </message>
    <message>
        <source>Correct the passage marked at the left</source>
        <translation>Sửa đoạn có vạch</translation>
    </message>
    <message>
        <source>Passage before, next passage</source>
        <translation>Đoạn trước, đoạn sau</translation>
    </message>
    <message>
        <source>Whole or in short</source>
        <translation>Đọc toàn văn hoặc tóm tắt</translation>
    </message>
    <message>
        <source>Larger, smaller letters</source>
        <translation>Chữ to hơn, nhỏ hơn</translation>
    </message>
    <message>
        <source>Back to finishing</source>
        <translation>Về bước hoàn thiện</translation>
    </message>
    <message>
        <source>Move the page</source>
        <translation>Chuyển trang lên, xuống</translation>
    </message>
    <message>
        <source>Turn the page</source>
        <translation>Xoay trang</translation>
    </message>
    <message>
        <source>Put the corners of the sheet in place</source>
        <translation>Chỉnh bốn góc tờ giấy</translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation>Thêm ảnh</translation>
    </message>
    <message>
        <source>Remove the page</source>
        <translation>Bỏ trang</translation>
    </message>
    <message>
        <source>Take it or leave it</source>
        <translation>Lấy hoặc bỏ</translation>
    </message>
    <message>
        <source>Quality sheet in Word</source>
        <translation>Phiếu chấm điểm ra Word</translation>
    </message>
    <message>
        <source>Note on the criterion</source>
        <translation>Ghi chú cho tiêu chí</translation>
    </message>
    <message>
        <source>Full points for open lines</source>
        <translation>Cho đủ điểm mục trống</translation>
    </message>
    <message>
        <source>Resolution in Word, as it stands</source>
        <translation>Nghị quyết ra Word</translation>
    </message>
    <message>
        <source>Form or page, in large text</source>
        <translation>Ô nhập hoặc trang in, khi chữ lớn</translation>
    </message>
    <message>
        <source>Put the item under the one above, or out</source>
        <translation>Đưa nội dung vào trong nội dung trên, hoặc ra ngoài</translation>
    </message>
    <message>
        <source>Roll call</source>
        <translation>Điểm danh</translation>
    </message>
    <message>
        <source>Write a remark</source>
        <translation>Ghi ý kiến</translation>
    </message>
    <message>
        <source>Say who was meant, where that is asked</source>
        <translation>Trả lời câu hỏi là đồng chí nào</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Give a task</source>
        <translation>Giao việc</translation>
    </message>
</context>
<context>
    <name>MeetingList</name>
    <message>
        <source>There is no meeting yet. Create the regular meeting of this month.</source>
        <translation>Chưa có cuộc họp nào. Tạo cuộc họp thường kỳ tháng này.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>Meeting</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Trạng thái</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại sinh hoạt</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Mở cuộc họp</translation>
    </message>
    <message>
        <source>Create another like it</source>
        <translation>Lập cuộc họp tương tự</translation>
    </message>
    <message>
        <source>Remove the meeting</source>
        <translation>Xóa cuộc họp</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Another like it</source>
        <translation>Lập tương tự</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>thang 11, chuyen de, 05/11</source>
        <translation>thang 11, chuyen de, 05/11</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>No meeting answers to that. Clear the search or choose all of them.</source>
        <translation>Không có cuộc họp nào như vậy. Xóa ô tìm, hoặc chọn mọi năm, mọi loại.</translation>
    </message>
</context>
<context>
    <name>MeetingWords</name>
    <message>
        <source>Present</source>
        <translation>Có mặt</translation>
    </message>
    <message>
        <source>Absent with a reason</source>
        <translation>Vắng có lý do</translation>
    </message>
    <message>
        <source>Absent without a reason</source>
        <translation>Vắng không có lý do</translation>
    </message>
    <message>
        <source>Exempt from meetings</source>
        <translation>Được miễn sinh hoạt</translation>
    </message>
    <message>
        <source>On temporary stay elsewhere</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Here on temporary stay</source>
        <translation>Nơi khác đến sinh hoạt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Đã nộp</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Chưa nộp</translation>
    </message>
    <message>
        <source>Exempt from the fee</source>
        <translation>Được miễn</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Thường kỳ</translation>
    </message>
    <message>
        <source>Thematic</source>
        <translation>Chuyên đề</translation>
    </message>
    <message>
        <source>Regular and thematic</source>
        <translation>Thường kỳ và chuyên đề</translation>
    </message>
    <message>
        <source>Committee</source>
        <translation>Họp chi ủy</translation>
    </message>
    <message>
        <source>Extraordinary</source>
        <translation>Hội nghị bất thường</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>MỞ ĐẦU</translation>
    </message>
    <message>
        <source>Conduct</source>
        <translation>TIẾN HÀNH</translation>
    </message>
    <message>
        <source>Closing</source>
        <translation>KẾT THÚC</translation>
    </message>
    <message>
        <source>No vote</source>
        <translation>Không biểu quyết</translation>
    </message>
    <message>
        <source>More than half</source>
        <translation>Quá nửa</translation>
    </message>
    <message>
        <source>At least two thirds</source>
        <translation>Ít nhất hai phần ba</translation>
    </message>
    <message>
        <source>The roll was not called yet.</source>
        <translation>Chưa điểm danh.</translation>
    </message>
    <message>
        <source>Present {present}/{total} (official {official}). Vote base: {base}; a resolution needs at least {needed} for.</source>
        <translation>Có mặt {present}/{total} (chính thức {official}). Được tính biểu quyết: {base} đồng chí; nghị quyết cần ít nhất {needed} đồng chí tán thành.</translation>
    </message>
    <message>
        <source>Present {present}/{total}. Base {base}, needed {needed}.</source>
        <translation>Có mặt {present}/{total}. Tính trên {base}, cần {needed}.</translation>
    </message>
    <message>
        <source>Present {present}/{total}, needed {needed}.</source>
        <translation>Có mặt {present}/{total}, cần {needed}.</translation>
    </message>
    <message>
        <source>The base was typed in: {reason}.</source>
        <translation>Số được tính do người ghi sửa: {reason}.</translation>
    </message>
    <message>
        <source>{count} on probation</source>
        <translation>{count} dự bị</translation>
    </message>
    <message>
        <source>{count} absent on temporary stay elsewhere</source>
        <translation>{count} sinh hoạt nơi khác, không dự</translation>
    </message>
    <message>
        <source>{count} absent exempt</source>
        <translation>{count} được miễn sinh hoạt, không dự</translation>
    </message>
    <message>
        <source>{count} suspended</source>
        <translation>{count} bị đình chỉ sinh hoạt</translation>
    </message>
    <message>
        <source>{count} absent with a reason</source>
        <translation>{count} vắng có lý do</translation>
    </message>
    <message>
        <source>{count} here on temporary stay</source>
        <translation>{count} từ nơi khác đến sinh hoạt tạm thời</translation>
    </message>
    <message>
        <source>All official members are in the base.</source>
        <translation>Mọi đảng viên chính thức đều được tính.</translation>
    </message>
    <message>
        <source>Not in the base: {told}.</source>
        <translation>Không tính: {told}.</translation>
    </message>
</context>
<context>
    <name>MeetingsPage</name>
    <message>
        <source>New meeting</source>
        <translation>Sinh hoạt mới</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Creating the meeting</source>
        <translation>Đang tạo cuộc họp</translation>
    </message>
    <message>
        <source>Removing the meeting</source>
        <translation>Đang xóa cuộc họp</translation>
    </message>
</context>
<context>
    <name>Member</name>
    <message>
        <source>Official</source>
        <translation>Chính thức</translation>
    </message>
    <message>
        <source>Probationary</source>
        <translation>Dự bị</translation>
    </message>
    <message>
        <source>Takes part</source>
        <translation>Đang sinh hoạt</translation>
    </message>
    <message>
        <source>Exempt from work and meetings</source>
        <translation>Được miễn công tác và sinh hoạt đảng</translation>
    </message>
    <message>
        <source>On temporary stay elsewhere</source>
        <translation>Sinh hoạt tạm thời nơi khác</translation>
    </message>
    <message>
        <source>Here on temporary stay</source>
        <translation>Từ nơi khác đến sinh hoạt tạm thời</translation>
    </message>
    <message>
        <source>Suspended</source>
        <translation>Bị đình chỉ sinh hoạt đảng</translation>
    </message>
    <message>
        <source>Left the cell</source>
        <translation>Đã chuyển đi</translation>
    </message>
    <message>
        <source>Secretary</source>
        <translation>Bí thư</translation>
    </message>
    <message>
        <source>Deputy secretary</source>
        <translation>Phó Bí thư</translation>
    </message>
    <message>
        <source>Committee member</source>
        <translation>Chi ủy viên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>Ngày sinh</translation>
    </message>
    <message>
        <source>Card number</source>
        <translation>Số thẻ đảng</translation>
    </message>
    <message>
        <source>Admitted on</source>
        <translation>Ngày vào Đảng</translation>
    </message>
    <message>
        <source>Official since</source>
        <translation>Ngày chính thức</translation>
    </message>
    <message>
        <source>Kind of member</source>
        <translation>Loại đảng viên</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Tình trạng sinh hoạt</translation>
    </message>
    <message>
        <source>Office in the cell</source>
        <translation>Chức vụ trong chi bộ</translation>
    </message>
    <message>
        <source>Party group</source>
        <translation>Tổ đảng</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>Gets papers printed</source>
        <translation>Nhận bản giấy</translation>
    </message>
    <message>
        <source>Needs large type</source>
        <translation>Cần bản in chữ to</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Ghi chú</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>có</translation>
    </message>
    <message>
        <source>no</source>
        <translation>không</translation>
    </message>
    <message>
        <source>empty</source>
        <translation>trống</translation>
    </message>
</context>
<context>
    <name>MemberForm</name>
    <message>
        <source>Add member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>For example: Nguyễn Thị An</source>
        <translation>Ví dụ: Nguyễn Thị An</translation>
    </message>
    <message>
        <source>For example: 03/02/1961, or only 1961</source>
        <translation>Ví dụ: 03/02/1961, hoặc chỉ ghi năm 1961</translation>
    </message>
    <message>
        <source>For example: 19/5/1985</source>
        <translation>Ví dụ: 19/5/1985</translation>
    </message>
    <message>
        <source>Empty while probationary</source>
        <translation>Để trống khi còn dự bị</translation>
    </message>
    <message>
        <source>For example: Tổ 1; empty where the cell has none</source>
        <translation>Ví dụ: Tổ 1; để trống nếu chi bộ không chia tổ</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Không có</translation>
    </message>
    <message>
        <source>Gets the papers of meetings printed</source>
        <translation>Nhận tài liệu họp bản giấy</translation>
    </message>
    <message>
        <source>Needs them in large type</source>
        <translation>Cần bản in chữ to</translation>
    </message>
</context>
<context>
    <name>MemberHistory</name>
    <message>
        <source>admitted to the Party</source>
        <translation>vào Đảng</translation>
    </message>
    <message>
        <source>became an official member</source>
        <translation>chuyển chính thức</translation>
    </message>
    <message>
        <source>left the cell</source>
        <translation>chuyển đi</translation>
    </message>
    <message>
        <source>in the roll call as {standing}</source>
        <translation>điểm danh là {standing}</translation>
    </message>
</context>
<context>
    <name>MemberLines</name>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>Năm sinh</translation>
    </message>
    <message>
        <source>Member</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Office</source>
        <translation>Chức vụ</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Điện thoại</translation>
    </message>
    <message>
        <source>{group} · {count} members</source>
        <translation>{group} · {count} đồng chí</translation>
    </message>
    <message>
        <source>In no group</source>
        <translation>Chưa xếp tổ</translation>
    </message>
</context>
<context>
    <name>MemberList</name>
    <message>
        <source>Those who left too</source>
        <translation>Hiện cả đồng chí đã chuyển đi</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Add member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Nhập từ Excel</translation>
    </message>
    <message>
        <source>nta, nguyen thi an</source>
        <translation>nta, nguyen thi an</translation>
    </message>
    <message>
        <source>Nobody has a name like that.</source>
        <translation>Không có đồng chí nào tên như vậy.</translation>
    </message>
    <message>
        <source>There are no members yet. Import a list from Excel or add one by one.</source>
        <translation>Chưa có đảng viên. Nhập từ Excel hoặc thêm từng người.</translation>
    </message>
    <message>
        <source>{count} members · {official} official, {probationary} probationary</source>
        <translation>{count} đảng viên · {official} chính thức, {probationary} dự bị</translation>
    </message>
</context>
<context>
    <name>MembersPage</name>
    <message>
        <source>Add member</source>
        <translation>Thêm đảng viên</translation>
    </message>
    <message>
        <source>Import from Excel</source>
        <translation>Nhập từ Excel</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Reading the list of members</source>
        <translation>Đang đọc danh sách đảng viên</translation>
    </message>
    <message>
        <source>Moves away</source>
        <translation>Chuyển đi</translation>
    </message>
    <message>
        <source>Saving the member</source>
        <translation>Đang lưu</translation>
    </message>
    <message>
        <source>Excel or CSV (*.xlsx *.xls *.csv)</source>
        <translation>Excel hoặc CSV (*.xlsx *.xls *.csv)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Đang đọc {name}</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Chọn tệp khác</translation>
    </message>
    <message>
        <source>Importing the list of members</source>
        <translation>Đang nhập danh sách đảng viên</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Go on with it</source>
        <translation>Ghi tiếp</translation>
    </message>
</context>
<context>
    <name>MinutesPanel</name>
    <message>
        <source>Remark</source>
        <translation>Ý kiến</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Trình bày</translation>
    </message>
    <message>
        <source>Conclusion</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>{name}, report enclosed</source>
        <translation>{name}, kèm báo cáo</translation>
    </message>
    <message>
        <source>Nothing is written here.</source>
        <translation>Mục này không ghi gì.</translation>
    </message>
    <message>
        <source>Nothing yet. Press F2 and type letters of the speaker&apos;s name.</source>
        <translation>Chưa có ý kiến. Bấm F2, gõ chữ đầu của họ tên.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Typed but not written down yet: {forms}.</source>
        <translation>Đã gõ nhưng chưa ghi vào biên bản: {forms}.</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
</context>
<context>
    <name>MinutesText</name>
    <message>
        <source>Reading the phrases</source>
        <translation>Đang đọc cụm từ gõ tắt</translation>
    </message>
</context>
<context>
    <name>NewMeeting</name>
    <message>
        <source>Kind</source>
        <translation>Loại sinh hoạt</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Ngày</translation>
    </message>
    <message>
        <source>For example 05/12/2026</source>
        <translation>Ví dụ 05/12/2026</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Giờ</translation>
    </message>
    <message>
        <source>For example 19:30</source>
        <translation>Ví dụ 19:30</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>The cell meets so every month: propose it from now on</source>
        <translation>Chi bộ thường họp như vậy: từ nay đề nghị sẵn</translation>
    </message>
    <message>
        <source>With the agenda of: {title}</source>
        <translation>Chương trình lấy từ: {title}</translation>
    </message>
    <message>
        <source>Create the meeting</source>
        <translation>Lập cuộc họp</translation>
    </message>
    <message>
        <source>New meeting</source>
        <translation>Sinh hoạt mới</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>To think of</source>
        <translation>Cần lưu ý</translation>
    </message>
    <message>
        <source>The day is missing.</source>
        <translation>Chưa có ngày họp.</translation>
    </message>
    <message>
        <source>Write the hour as 19:30, or leave it empty.</source>
        <translation>Đề nghị ghi giờ như 19:30, hoặc để trống.</translation>
    </message>
    <message>
        <source>It will begin with</source>
        <translation>Sẽ có sẵn</translation>
    </message>
    <message>
        <source>{count} items, {minutes} minutes</source>
        <translation>{count} nội dung, {minutes} phút</translation>
    </message>
    <message>
        <source>At least {minutes} minutes for this cell</source>
        <translation>Chi bộ này cần ít nhất {minutes} phút</translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase of the handbook</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>At least 8 letters; a sentence that is easy to remember</source>
        <translation>Ít nhất 8 ký tự; nên là một câu dễ nhớ</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>Gõ lại mật khẩu</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Hiện chữ đang gõ</translation>
    </message>
    <message>
        <source>This computer has no safe place for keys, so the handbook opens by a passphrase.</source>
        <translation>Máy này không có kho mật khẩu an toàn để giữ khóa, nên sổ mở bằng mật khẩu.</translation>
    </message>
</context>
<context>
    <name>OneMeeting</name>
    <message>
        <source>month {month}</source>
        <translation>tháng {month}</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
</context>
<context>
    <name>Pack</name>
    <message>
        <source>Papers to print</source>
        <translation>Tài liệu in</translation>
    </message>
    <message>
        <source>Prepare the pack</source>
        <translation>Chuẩn bị bộ in</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Tick who gets paper on the page Members.</source>
        <translation>Đánh dấu người nhận bản giấy, người cần chữ to ở trang Đảng viên.</translation>
    </message>
    <message>
        <source>Preparing the pack</source>
        <translation>Đang chuẩn bị bộ in</translation>
    </message>
    <message>
        <source>No member gets papers printed.</source>
        <translation>Chưa có đồng chí nào nhận bản giấy.</translation>
    </message>
    <message>
        <source>{all} members get papers printed.</source>
        <translation>{all} đồng chí nhận bản giấy.</translation>
    </message>
    <message>
        <source>{all} members get papers printed, {large} of them in large type.</source>
        <translation>{all} đồng chí nhận bản giấy, trong đó {large} bản chữ to.</translation>
    </message>
    <message>
        <source>To be printed by themselves: {titles}</source>
        <translation>In riêng: {titles}</translation>
    </message>
</context>
<context>
    <name>PaperSheet</name>
    <message>
        <source>Back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>It is on paper</source>
        <translation>Đã có trên giấy</translation>
    </message>
    <message>
        <source>Without a printer, copy it by hand; the numbers too.</source>
        <translation>Không có máy in thì chép tay, cả số thứ tự nhóm.</translation>
    </message>
    <message>
        <source>Print the sheet</source>
        <translation>In phiếu</translation>
    </message>
    <message>
        <source>Recovery sheet</source>
        <translation>Phiếu khôi phục</translation>
    </message>
    <message>
        <source>To be kept on paper, away from this computer</source>
        <translation>Giữ trên giấy, không để cạnh máy này</translation>
    </message>
    <message>
        <source>Reading the recovery code</source>
        <translation>Đang lấy mã khôi phục</translation>
    </message>
    <message>
        <source>The code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Is it on paper?</source>
        <translation>Đã có trên giấy?</translation>
    </message>
    <message>
        <source>It opens the handbook and every backup of it on any computer.</source>
        <translation>Mã này mở được sổ và mọi bản sao lưu trên bất kỳ máy nào.</translation>
    </message>
    <message>
        <source>Type two groups of it, read from the paper.</source>
        <translation>Gõ lại hai nhóm, đọc từ tờ giấy.</translation>
    </message>
    <message>
        <source>Where to keep it</source>
        <translation>Cất ở đâu</translation>
    </message>
    <message>
        <source>In the cell&apos;s cabinet, not beside this computer, not with the USB stick.</source>
        <translation>Trong tủ của chi bộ, không để cạnh máy này, không để cùng USB sao lưu.</translation>
    </message>
    <message>
        <source>No photograph of it, no message: whoever has the code can read the handbook.</source>
        <translation>Không chụp ảnh, không gửi tin nhắn: ai có mã thì đọc được cả sổ.</translation>
    </message>
    <message>
        <source>It can be printed again here as long as this computer works.</source>
        <translation>Khi máy còn dùng được thì in lại được ở đây.</translation>
    </message>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
    <message>
        <source>This computer has no printer now; copy the code by hand.</source>
        <translation>Máy này chưa có máy in; chép mã ra giấy bằng tay.</translation>
    </message>
    <message>
        <source>That is not this group; compare it with the paper.</source>
        <translation>Chưa đúng nhóm này, xem lại tờ giấy.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>Papers</name>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>No paper yet. Add PDF, Word, Excel, pictures or a .zip of them, or drop them here.</source>
        <translation>Chưa có tài liệu. Thêm PDF, Word, Excel, ảnh hoặc tệp .zip chứa các tệp đó, hoặc kéo thả vào đây.</translation>
    </message>
    <message>
        <source>Add papers</source>
        <translation>Thêm tài liệu</translation>
    </message>
    <message>
        <source>Book of papers</source>
        <translation>Tập tài liệu</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} trang</translation>
    </message>
    <message>
        <source>item {number}</source>
        <translation>mục {number}</translation>
    </message>
    <message>
        <source>not for the room</source>
        <translation>không cho chiếu</translation>
    </message>
    <message>
        <source>replaces an older one</source>
        <translation>đã thay bản cũ</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Đang mở {name}</translation>
    </message>
    <message>
        <source>{name} (older one)</source>
        <translation>{name} (bản cũ)</translation>
    </message>
    <message>
        <source>Saving the papers</source>
        <translation>Đang lưu tài liệu</translation>
    </message>
    <message>
        <source>New version of {name}</source>
        <translation>Bản mới của {name}</translation>
    </message>
    <message>
        <source>Not in the book</source>
        <translation>Không có trong tập</translation>
    </message>
</context>
<context>
    <name>PapersCard</name>
    <message>
        <source>Papers of the cell</source>
        <translation>Văn bản của chi bộ</translation>
    </message>
    <message>
        <source>These are in force when the handbook is opened next.</source>
        <translation>Có hiệu lực từ lần mở sổ sau.</translation>
    </message>
    <message>
        <source>Empty: as the official format says</source>
        <translation>Để trống: theo quy định về thể thức</translation>
    </message>
    <message>
        <source>Megabytes, 1 to 500</source>
        <translation>Tính bằng MB, từ 1 đến 500</translation>
    </message>
    <message>
        <source>Above the recorder&apos;s signature</source>
        <translation>Chữ trên chỗ ký của người ghi biên bản</translation>
    </message>
    <message>
        <source>Above the chair&apos;s signature</source>
        <translation>Chữ trên chỗ ký của chủ trì</translation>
    </message>
    <message>
        <source>Least minutes of a meeting</source>
        <translation>Thời lượng tối thiểu của một kỳ sinh hoạt (phút)</translation>
    </message>
    <message>
        <source>0: as the dated rules of meetings say</source>
        <translation>0: theo quy định chung</translation>
    </message>
    <message>
        <source>Largest paper taken in</source>
        <translation>Tài liệu lớn nhất được đưa vào</translation>
    </message>
    <message>
        <source>Largest file for the national app</source>
        <translation>Tệp lớn nhất để đăng lên sổ tay đảng viên điện tử</translation>
    </message>
    <message>
        <source>Number on the minutes</source>
        <translation>Ghi số trên biên bản</translation>
    </message>
    <message>
        <source>Place and day on the minutes</source>
        <translation>Ghi địa danh, ngày tháng trên biên bản</translation>
    </message>
    <message>
        <source>Names of those who have not paid the fee</source>
        <translation>Ghi tên đồng chí chưa nộp đảng phí</translation>
    </message>
    <message>
        <source>Minutes of the chi ủy headed by its own name</source>
        <translation>Biên bản họp chi ủy ghi tên chi ủy ở đầu</translation>
    </message>
    <message>
        <source>Notice as text and picture for phones</source>
        <translation>Báo họp bằng chữ và ảnh để gửi qua điện thoại</translation>
    </message>
    <message>
        <source>Vietnamese marks in the names of files</source>
        <translation>Tên tệp làm ra có dấu tiếng Việt</translation>
    </message>
    <message>
        <source>As usual</source>
        <translation>Như quy định</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Có</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Không</translation>
    </message>
    <message>
        <source>Write a whole number from {least} to {most}. The one before stays until then.</source>
        <translation>Đề nghị ghi một số từ {least} đến {most}. Số cũ giữ nguyên đến lúc đó.</translation>
    </message>
    <message>
        <source>Saving the cell</source>
        <translation>Đang lưu thông tin chi bộ</translation>
    </message>
</context>
<context>
    <name>PassageList</name>
    <message>
        <source>Find: a name, a word of the text</source>
        <translation>Tìm: họ tên, từ trong nội dung</translation>
    </message>
    <message>
        <source>Find in the record</source>
        <translation>Tìm trong hồ sơ</translation>
    </message>
    <message>
        <source>What the record says</source>
        <translation>Nội dung hồ sơ</translation>
    </message>
</context>
<context>
    <name>People</name>
    <message>
        <source>Admission to the Party</source>
        <translation>Kết nạp vào Đảng</translation>
    </message>
    <message>
        <source>Confirmation as official member</source>
        <translation>Công nhận đảng viên chính thức</translation>
    </message>
    <message>
        <source>Something else, written before the name</source>
        <translation>Việc khác, ghi kèm họ tên</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Tán thành</translation>
    </message>
    <message>
        <source>Against</source>
        <translation>Không tán thành</translation>
    </message>
    <message>
        <source>Other opinion</source>
        <translation>Ý kiến khác</translation>
    </message>
    <message>
        <source>Invalid ballots</source>
        <translation>Không hợp lệ</translation>
    </message>
</context>
<context>
    <name>PhotoList</name>
    <message>
        <source>Pages in their order</source>
        <translation>Các trang theo thứ tự</translation>
    </message>
</context>
<context>
    <name>PhotoWords</name>
    <message>
        <source>blurred</source>
        <translation>mờ</translation>
    </message>
    <message>
        <source>small picture</source>
        <translation>ảnh nhỏ</translation>
    </message>
    <message>
        <source>not cut out</source>
        <translation>chưa cắt mép</translation>
    </message>
    <message>
        <source>Page {number}</source>
        <translation>Trang {number}</translation>
    </message>
    <message>
        <source>This page is blurred. Take it again if the words cannot be read.</source>
        <translation>Trang này mờ. Đề nghị chụp lại nếu không đọc rõ chữ.</translation>
    </message>
    <message>
        <source>This picture is small. Have it sent as a file, not as a picture.</source>
        <translation>Ảnh này nhỏ, chữ có thể khó đọc. Đề nghị gửi ảnh dưới dạng tệp, không gửi dưới dạng ảnh.</translation>
    </message>
    <message>
        <source>No edge of a sheet is seen, so the whole picture is kept. Corners cuts it out by hand.</source>
        <translation>Không thấy mép giấy nên giữ cả ảnh. Chọn Chỉnh góc để tự cắt.</translation>
    </message>
</context>
<context>
    <name>PhotosPanel</name>
    <message>
        <source>Drag the corners to the sheet; or Space: next corner, arrows: move it.</source>
        <translation>Kéo bốn góc vào góc tờ giấy; hoặc phím cách: góc kế tiếp, phím mũi tên: dịch góc.</translation>
    </message>
    <message>
        <source>Cut out the sheet</source>
        <translation>Cắt theo mép giấy</translation>
    </message>
    <message>
        <source>White paper, dark ink</source>
        <translation>Nền trắng, chữ đậm</translation>
    </message>
    <message>
        <source>Make the signed copy</source>
        <translation>Lưu bản đã ký</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>Chỉnh góc</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>Xoay</translation>
    </message>
    <message>
        <source>Add photographs</source>
        <translation>Thêm ảnh</translation>
    </message>
    <message>
        <source>Remove page</source>
        <translation>Bỏ trang</translation>
    </message>
    <message>
        <source>Photographs ({files})</source>
        <translation>Ảnh chụp ({files})</translation>
    </message>
</context>
<context>
    <name>PhrasesSheet</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Abbreviation</source>
        <translation>Gõ tắt</translation>
    </message>
    <message>
        <source>For example: ntc</source>
        <translation>Ví dụ: ntc</translation>
    </message>
    <message>
        <source>Stands for</source>
        <translation>Cụm từ đầy đủ</translation>
    </message>
    <message>
        <source>For example: nhất trí cao</source>
        <translation>Ví dụ: nhất trí cao</translation>
    </message>
    <message>
        <source>Phrases by abbreviation</source>
        <translation>Cụm từ gõ tắt</translation>
    </message>
    <message>
        <source>Every change is saved at once</source>
        <translation>Sửa đến đâu lưu đến đó</translation>
    </message>
    <message>
        <source>Save the phrase</source>
        <translation>Lưu cụm từ</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Phrases in force</source>
        <translation>Các cụm từ đang dùng</translation>
    </message>
    <message>
        <source>Add or change</source>
        <translation>Thêm hoặc sửa</translation>
    </message>
    <message>
        <source>In the minutes type the abbreviation, then a blank. Backspace gives back what was typed.</source>
        <translation>Trong biên bản, gõ chữ tắt rồi dấu cách. Bấm Backspace để lấy lại chữ đã gõ.</translation>
    </message>
    <message>
        <source>Abbreviations of consonants alone suit UniKey best.</source>
        <translation>Nên chọn chữ tắt chỉ gồm phụ âm để UniKey không thêm dấu.</translation>
    </message>
    <message>
        <source>Edit</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>No phrase. Write one beside this.</source>
        <translation>Chưa có cụm từ nào. Ghi một cụm từ ở bên cạnh.</translation>
    </message>
    <message>
        <source>Saving the phrase</source>
        <translation>Đang lưu cụm từ</translation>
    </message>
</context>
<context>
    <name>PinCard</name>
    <message>
        <source>Lock the window</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>A PIN covers the window while you are away. It is no key: whoever can use this account of the computer can get at the handbook in other ways.</source>
        <translation>Mã PIN che màn hình khi đồng chí rời máy. Mã này không thay cho mật khẩu: người dùng được tài khoản này trên máy vẫn có thể mở sổ bằng cách khác.</translation>
    </message>
    <message>
        <source>New PIN</source>
        <translation>Mã PIN mới</translation>
    </message>
    <message>
        <source>4 to 12 digits</source>
        <translation>Từ 4 đến 12 chữ số</translation>
    </message>
    <message>
        <source>The PIN once more</source>
        <translation>Gõ lại mã PIN</translation>
    </message>
    <message>
        <source>Set the PIN</source>
        <translation>Đặt mã PIN</translation>
    </message>
    <message>
        <source>Without a key or the mouse, lock after</source>
        <translation>Tự khóa khi không dùng phím, chuột trong</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Khóa ngay</translation>
    </message>
    <message>
        <source>Remove the PIN</source>
        <translation>Bỏ mã PIN</translation>
    </message>
    <message>
        <source>Ctrl+L locks at any time. It is asked for at the start too.</source>
        <translation>Bấm Ctrl+L để khóa bất cứ lúc nào. Khi mở phần mềm cũng hỏi mã PIN.</translation>
    </message>
    <message>
        <source>{minutes} minutes</source>
        <translation>{minutes} phút</translation>
    </message>
    <message>
        <source>By key only</source>
        <translation>Chỉ khi bấm phím</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>Places</name>
    <message>
        <source>Home</source>
        <translation>Trang chủ</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Sinh hoạt</translation>
    </message>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Tasks given</source>
        <translation>Nhiệm vụ đã giao</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
</context>
<context>
    <name>PlanLines</name>
    <message>
        <source>left out</source>
        <translation>Bỏ qua</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Dòng</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Họ và tên</translation>
    </message>
    <message>
        <source>Will be</source>
        <translation>Sẽ làm</translation>
    </message>
    <message>
        <source>Change or reason</source>
        <translation>Thay đổi hoặc lý do</translation>
    </message>
    <message>
        <source>added</source>
        <translation>Thêm</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>Đổi</translation>
    </message>
    <message>
        <source>kept as it is</source>
        <translation>Giữ nguyên</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>Chưa đưa vào</translation>
    </message>
    <message>
        <source>born {day}</source>
        <translation>sinh {day}</translation>
    </message>
    <message>
        <source>admitted {day}</source>
        <translation>vào Đảng {day}</translation>
    </message>
    <message>
        <source>official since {day}</source>
        <translation>chính thức {day}</translation>
    </message>
</context>
<context>
    <name>Posting</name>
    <message>
        <source>The national app</source>
        <translation>Đăng lên Sổ tay đảng viên điện tử</translation>
    </message>
    <message>
        <source>Make the folder</source>
        <translation>Tạo thư mục</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>Mở thư mục</translation>
    </message>
    <message>
        <source>Copy each text into its field there, then put up the files in their order.</source>
        <translation>Chép từng mục vào ô tương ứng, rồi đăng các tệp theo thứ tự.</translation>
    </message>
    <message>
        <source>Notice, programme and papers, numbered, as PDF.</source>
        <translation>Thông báo, chương trình, tài liệu; đánh số, dạng PDF.</translation>
    </message>
    <message>
        <source>Folder with the files</source>
        <translation>Thư mục tệp để đăng</translation>
    </message>
    <message>
        <source>Making the folder</source>
        <translation>Đang tạo thư mục</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Chép</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Tên cuộc họp</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Thời gian</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Địa điểm</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>PractisingPage</name>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Begin to practise</source>
        <translation>Bắt đầu làm thử</translation>
    </message>
    <message>
        <source>Try the practice cell</source>
        <translation>Làm thử với chi bộ mẫu</translation>
    </message>
</context>
<context>
    <name>Previews</name>
    <message>
        <source>Drawing the page</source>
        <translation>Đang vẽ trang</translation>
    </message>
</context>
<context>
    <name>ProposalForm</name>
    <message>
        <source>To the committee above</source>
        <translation>Gửi cấp ủy cấp trên</translation>
    </message>
    <message>
        <source>Proposed by</source>
        <translation>Người kiến nghị</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Write what is proposed.</source>
        <translation>Ghi nội dung kiến nghị.</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>Look in:</source>
        <translation>Tìm trong:</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Tới</translation>
    </message>
    <message>
        <source>Parent Directory</source>
        <translation>Thư mục trên</translation>
    </message>
    <message>
        <source>Create New Folder</source>
        <translation>Tạo thư mục mới</translation>
    </message>
    <message>
        <source>&amp;New Folder</source>
        <translation>Thư mục &amp;mới</translation>
    </message>
    <message>
        <source>New Folder</source>
        <translation>Thư mục mới</translation>
    </message>
    <message>
        <source>&amp;Rename</source>
        <translation>Đổi &amp;tên</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Xóa</translation>
    </message>
    <message>
        <source>Show &amp;hidden files</source>
        <translation>Hiện tệp ẩ&amp;n</translation>
    </message>
    <message>
        <source>List View</source>
        <translation>Xem danh sách</translation>
    </message>
    <message>
        <source>Detail View</source>
        <translation>Xem chi tiết</translation>
    </message>
    <message>
        <source>Files of type:</source>
        <translation>Loại tệp:</translation>
    </message>
    <message>
        <source>File &amp;name:</source>
        <translation>Tê&amp;n tệp:</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Mở</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Lưu</translation>
    </message>
    <message>
        <source>All Files (*)</source>
        <translation>Mọi tệp (*)</translation>
    </message>
    <message>
        <source>%1 already exists.
Do you want to replace it?</source>
        <translation>%1 đã có.
Đồng chí có muốn thay tệp cũ không?</translation>
    </message>
    <message>
        <source>%1
File not found.
Please verify the correct file name was given.</source>
        <translation>%1
Không tìm thấy tệp này.
Đề nghị xem lại tên tệp.</translation>
    </message>
    <message>
        <source>%1
Directory not found.
Please verify the correct directory name was given.</source>
        <translation>%1
Không tìm thấy thư mục này.
Đề nghị xem lại tên thư mục.</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>Ổ đĩa</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>Thư mục</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Tệp</translation>
    </message>
    <message>
        <source>%1 File</source>
        <translation>Tệp %1</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Name</source>
        <translation>Tên</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Cỡ</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Date Modified</source>
        <translation>Ngày sửa</translation>
    </message>
    <message>
        <source>Computer</source>
        <translation>Máy tính</translation>
    </message>
</context>
<context>
    <name>QLineEdit</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QPlatformTheme</name>
    <message>
        <source>OK</source>
        <translation>Được</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Hủy</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Mở</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Lưu</translation>
    </message>
    <message>
        <source>&amp;Yes</source>
        <translation>&amp;Có</translation>
    </message>
    <message>
        <source>&amp;No</source>
        <translation>&amp;Không</translation>
    </message>
</context>
<context>
    <name>QWidgetTextControl</name>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Hoàn tác</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Làm lại</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cắ&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Chép</translation>
    </message>
    <message>
        <source>Copy &amp;Link Location</source>
        <translation>Chép đường &amp;liên kết</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Dán</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Xóa</translation>
    </message>
    <message>
        <source>Select All</source>
        <translation>Chọn tất cả</translation>
    </message>
</context>
<context>
    <name>QualityPanel</name>
    <message>
        <source>Write the score</source>
        <translation>Ghi điểm</translation>
    </message>
    <message>
        <source>Saving the score</source>
        <translation>Đang lưu điểm</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>{most} points at most</source>
        <translation>tối đa {most} điểm</translation>
    </message>
    <message>
        <source>No sheet was filled in for this meeting.</source>
        <translation>Cuộc họp này chỉ ghi tổng điểm, không có phiếu chấm điểm.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>{name} came at</source>
        <translation>Đ/c {name} đến lúc</translation>
    </message>
    <message>
        <source>{name} left at</source>
        <translation>Đ/c {name} về lúc</translation>
    </message>
    <message>
        <source>{name} is absent because</source>
        <translation>Đ/c {name} vắng vì</translation>
    </message>
</context>
<context>
    <name>ReadBackPanel</name>
    <message>
        <source>Adopt the minutes</source>
        <translation>Thông qua biên bản</translation>
    </message>
    <message>
        <source>Saving the adoption</source>
        <translation>Đang lưu việc thông qua</translation>
    </message>
    <message>
        <source>Whole</source>
        <translation>Đọc toàn văn</translation>
    </message>
    <message>
        <source>In short</source>
        <translation>Đọc tóm tắt</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa đoạn</translation>
    </message>
    <message>
        <source>Vote</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Đọc tiếp</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>About {count} minutes aloud. Space: next page. Enter: correct what is marked at the left.</source>
        <translation>Đọc khoảng {count} phút. Dấu cách: sang trang. Enter: sửa đoạn có vạch bên trái.</translation>
    </message>
</context>
<context>
    <name>Reader</name>
    <message>
        <source>Back to the meeting</source>
        <translation>Trở về cuộc họp</translation>
    </message>
    <message>
        <source>Search in this paper</source>
        <translation>Tìm trong tài liệu</translation>
    </message>
    <message>
        <source>Read on or back</source>
        <translation>Đọc tiếp, đọc lùi</translation>
    </message>
    <message>
        <source>The page before or behind</source>
        <translation>Trang trước, trang sau</translation>
    </message>
    <message>
        <source>Larger, smaller</source>
        <translation>Phóng to, thu nhỏ</translation>
    </message>
    <message>
        <source>As wide as the window</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Next place, previous place</source>
        <translation>Chỗ tìm thấy sau, trước</translation>
    </message>
    <message>
        <source>Opening {name}</source>
        <translation>Đang mở {name}</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Trang</translation>
    </message>
    <message>
        <source>Pages of the paper</source>
        <translation>Các trang tài liệu</translation>
    </message>
    <message>
        <source>Small pages</source>
        <translation>Các trang thu nhỏ</translation>
    </message>
    <message>
        <source>The page before</source>
        <translation>Trang trước</translation>
    </message>
    <message>
        <source>The page behind</source>
        <translation>Trang sau</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>Thu nhỏ</translation>
    </message>
    <message>
        <source>Full width</source>
        <translation>Vừa chiều ngang</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Phóng to</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Trở về</translation>
    </message>
    <message>
        <source>Open elsewhere</source>
        <translation>Mở bằng phần mềm khác</translation>
    </message>
    <message>
        <source>Searching {name}</source>
        <translation>Đang tìm trong {name}</translation>
    </message>
    <message>
        <source>Reading the page</source>
        <translation>Đang đọc trang</translation>
    </message>
    <message>
        <source>Links on this page: {links}</source>
        <translation>Liên kết trên trang này: {links}</translation>
    </message>
</context>
<context>
    <name>Readiness</name>
    <message>
        <source>Ready: {ready} of {all}</source>
        <translation>Sẵn sàng {ready} trên {all}</translation>
    </message>
</context>
<context>
    <name>ReadinessPanel</name>
    <message>
        <source>Looking at what is ready</source>
        <translation>Đang xem việc chuẩn bị</translation>
    </message>
    <message>
        <source>Opening the papers</source>
        <translation>Đang mở thử tài liệu</translation>
    </message>
    <message>
        <source>Open them all</source>
        <translation>Mở thử tất cả</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Bổ sung</translation>
    </message>
    <message>
        <source>To the agenda</source>
        <translation>Tới chương trình</translation>
    </message>
    <message>
        <source>To the papers</source>
        <translation>Tới tài liệu</translation>
    </message>
    <message>
        <source>Back up</source>
        <translation>Sao lưu</translation>
    </message>
    <message>
        <source>Call the meeting</source>
        <translation>Báo họp</translation>
    </message>
    <message>
        <source>Not tried yet</source>
        <translation>Bỏ đánh dấu</translation>
    </message>
    <message>
        <source>Tried, clear</source>
        <translation>Đã thử, rõ</translation>
    </message>
    <message>
        <source>None is used</source>
        <translation>Không dùng</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>ReadinessStrip</name>
    <message>
        <source>See all</source>
        <translation>Xem từng việc</translation>
    </message>
</context>
<context>
    <name>ReadingText</name>
    <message>
        <source>Minutes to be read out</source>
        <translation>Biên bản để đọc</translation>
    </message>
</context>
<context>
    <name>ReceiptCard</name>
    <message>
        <source>2. It was taken over</source>
        <translation>2. Đồng chí nhận đã nhận</translation>
    </message>
    <message>
        <source>Five letters that the other one reads out</source>
        <translation>Mã xác nhận năm ký tự, đồng chí nhận đọc</translation>
    </message>
    <message>
        <source>From then on this copy is only read: what is written here would not reach the other one.</source>
        <translation>Từ đó sổ ở máy này chỉ để xem, vì những gì ghi thêm ở đây không sang được sổ của đồng chí nhận.</translation>
    </message>
    <message>
        <source>It is handed over</source>
        <translation>Đã bàn giao xong</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Chưa gõ gì.</translation>
    </message>
    <message>
        <source>Saving</source>
        <translation>Đang lưu</translation>
    </message>
</context>
<context>
    <name>RecordClock</name>
    <message>
        <source>the record is {days} days late</source>
        <translation>quá hạn hoàn thành hồ sơ {days} ngày</translation>
    </message>
    <message>
        <source>the record is to be complete today</source>
        <translation>hôm nay là hạn hoàn thành hồ sơ</translation>
    </message>
    <message>
        <source>{days} days left to complete the record</source>
        <translation>còn {days} ngày để hoàn thành hồ sơ</translation>
    </message>
</context>
<context>
    <name>RecoveryPage</name>
    <message>
        <source>Recovery code</source>
        <translation>Mã khôi phục</translation>
    </message>
    <message>
        <source>Seven groups of five: 7KM4Q-0PXD9-…</source>
        <translation>Bảy nhóm, mỗi nhóm năm chữ và số: 7KM4Q-0PXD9-…</translation>
    </message>
    <message>
        <source>Open by the recovery sheet</source>
        <translation>Mở sổ bằng Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
</context>
<context>
    <name>ReportForm</name>
    <message>
        <source>Report enclosed</source>
        <translation>Kèm báo cáo</translation>
    </message>
    <message>
        <source>Presenter</source>
        <translation>Trình bày</translation>
    </message>
    <message>
        <source>Content</source>
        <translation>Nội dung</translation>
    </message>
</context>
<context>
    <name>Reserving</name>
    <message>
        <source>Opinion reserved by (if anyone)</source>
        <translation>Người bảo lưu ý kiến (nếu có)</translation>
    </message>
    <message>
        <source>Opinion to be reserved</source>
        <translation>Nội dung xin bảo lưu</translation>
    </message>
    <message>
        <source>Choose who it is, by letters of the name.</source>
        <translation>Chọn đồng chí bằng chữ đầu họ tên.</translation>
    </message>
    <message>
        <source>Write the opinion.</source>
        <translation>Ghi nội dung xin bảo lưu.</translation>
    </message>
</context>
<context>
    <name>ResolutionCard</name>
    <message>
        <source>Resolution</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Its texts are proposed by what the minutes conclude and give to do.</source>
        <translation>Nội dung được điền sẵn từ kết luận và nhiệm vụ trong biên bản.</translation>
    </message>
    <message>
        <source>Write the resolution</source>
        <translation>Soạn nghị quyết</translation>
    </message>
</context>
<context>
    <name>ResolutionPanel</name>
    <message>
        <source>Resolution in Word</source>
        <translation>Nghị quyết ra Word</translation>
    </message>
    <message>
        <source>Number and print</source>
        <translation>Lấy số, ra Word</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>Draft resolution {day}</source>
        <translation>Dự thảo nghị quyết {day}</translation>
    </message>
    <message>
        <source>Resolution {day}</source>
        <translation>Nghị quyết {day}</translation>
    </message>
    <message>
        <source>Giving the resolution its number</source>
        <translation>Đang lấy số nghị quyết</translation>
    </message>
    <message>
        <source>To the vote</source>
        <translation>Đến chỗ biểu quyết</translation>
    </message>
    <message>
        <source>Enter the term</source>
        <translation>Nhập nhiệm kỳ</translation>
    </message>
</context>
<context>
    <name>RollCallPanel</name>
    <message>
        <source>For example nta</source>
        <translation>Ví dụ nta</translation>
    </message>
    <message>
        <source>Opening the roll</source>
        <translation>Đang mở điểm danh</translation>
    </message>
    <message>
        <source>Mark…</source>
        <translation>Ghi…</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>Số liệu</translation>
    </message>
    <message>
        <source>Nobody answers to these letters.</source>
        <translation>Không có đồng chí nào khớp với các chữ này.</translation>
    </message>
    <message>
        <source>Saving the roll call</source>
        <translation>Đang lưu điểm danh</translation>
    </message>
    <message>
        <source>← mark</source>
        <translation>← điểm danh</translation>
    </message>
    <message>
        <source>→ fee</source>
        <translation>→ đảng phí</translation>
    </message>
    <message>
        <source>Only an absence with a reason has one: press 2 first.</source>
        <translation>Chỉ người vắng có lý do mới ghi lý do. Đề nghị bấm 2 trước.</translation>
    </message>
</context>
<context>
    <name>Saving</name>
    <message>
        <source>Backup of the handbook (*{suffix})</source>
        <translation>Bản sao lưu của sổ (*{suffix})</translation>
    </message>
</context>
<context>
    <name>Score</name>
    <message>
        <source>Quality sheet</source>
        <translation>Phiếu chấm điểm</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>As the sheet adds up, class {grade}.</source>
        <translation>Đúng theo phiếu chấm điểm, xếp loại {grade}.</translation>
    </message>
    <message>
        <source>The sheet adds up to {total} now.</source>
        <translation>Phiếu chấm điểm nay cộng được {total} điểm. Mở phiếu rồi bấm Ghi điểm.</translation>
    </message>
    <message>
        <source>The sheet is filled in from what is written; it makes the points.</source>
        <translation>Phiếu được điền sẵn từ những gì đã ghi và cộng ra điểm.</translation>
    </message>
</context>
<context>
    <name>Sealing</name>
    <message>
        <source>Seal this record?</source>
        <translation>Khóa hồ sơ này?</translation>
    </message>
    <message>
        <source>There is no signed copy yet; it can be attached after sealing too.</source>
        <translation>Chưa có bản đã ký; có thể đính kèm cả sau khi khóa hồ sơ.</translation>
    </message>
    <message>
        <source>A sealed record can never be changed again.</source>
        <translation>Hồ sơ đã khóa không bao giờ sửa được nữa.</translation>
    </message>
    <message>
        <source>An amendment corrects what is wrong.</source>
        <translation>Có chỗ sai thì lập biên bản bổ sung.</translation>
    </message>
    <message>
        <source>Seal the record</source>
        <translation>Khóa hồ sơ</translation>
    </message>
    <message>
        <source>Ended at {hour}</source>
        <translation>Kết thúc lúc {hour}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>chưa có</translation>
    </message>
    <message>
        <source>Adopted by {votes} of {voters} voters present</source>
        <translation>Thông qua: {votes}/{voters} đồng chí được biểu quyết có mặt</translation>
    </message>
    <message>
        <source>Number of the minutes: {number}</source>
        <translation>Số biên bản: {number}</translation>
    </message>
    <message>
        <source>Signed copy: {count} pages</source>
        <translation>Bản đã ký: {count} trang</translation>
    </message>
    <message>
        <source>Votes in the minutes: {count}</source>
        <translation>Số lần biểu quyết: {count}</translation>
    </message>
    <message>
        <source>Papers: {titles}</source>
        <translation>Tài liệu: {titles}</translation>
    </message>
    <message>
        <source>No papers</source>
        <translation>Không có tài liệu</translation>
    </message>
</context>
<context>
    <name>SearchBar</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>Tìm (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search in this paper</source>
        <translation>Tìm trong tài liệu</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Chỗ trước</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Chỗ sau</translation>
    </message>
    <message>
        <source>Not found</source>
        <translation>Không thấy</translation>
    </message>
    <message>
        <source>{at} of {count}</source>
        <translation>{at}/{count}</translation>
    </message>
</context>
<context>
    <name>SearchKinds</name>
    <message>
        <source>Members</source>
        <translation>Đảng viên</translation>
    </message>
    <message>
        <source>Meetings</source>
        <translation>Cuộc họp</translation>
    </message>
    <message>
        <source>Items of agendas</source>
        <translation>Nội dung chương trình</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Resolutions</source>
        <translation>Nghị quyết</translation>
    </message>
    <message>
        <source>Notes of quality sheets</source>
        <translation>Ghi chú phiếu chấm điểm</translation>
    </message>
    <message>
        <source>Inside papers</source>
        <translation>Trong tài liệu</translation>
    </message>
    <message>
        <source>Guests</source>
        <translation>Khách mời</translation>
    </message>
    <message>
        <source>Remarks</source>
        <translation>Phát biểu</translation>
    </message>
    <message>
        <source>Conclusions</source>
        <translation>Kết luận</translation>
    </message>
    <message>
        <source>Votes</source>
        <translation>Biểu quyết</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Documents issued</source>
        <translation>Văn bản đã ban hành</translation>
    </message>
</context>
<context>
    <name>SearchLine</name>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
</context>
<context>
    <name>SearchPage</name>
    <message>
        <source>Everything</source>
        <translation>Mọi nội dung</translation>
    </message>
    <message>
        <source>All years</source>
        <translation>Mọi năm</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Tìm kiếm</translation>
    </message>
    <message>
        <source>Members, meetings, minutes, tasks, papers</source>
        <translation>Đảng viên, cuộc họp, biên bản, nhiệm vụ, tài liệu</translation>
    </message>
    <message>
        <source>Open the place</source>
        <translation>Mở chỗ đó</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Xóa chữ tìm</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>de tai nuoc sach, nguyen van a, 05-NQ/CB</source>
        <translation>nước sạch, nguyen van an, 05-NQ/CB</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Năm</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Đang tìm</translation>
    </message>
    <message>
        <source>Nothing is written so. Try fewer letters, or choose everything and all years.</source>
        <translation>Không có chỗ nào ghi như vậy. Gõ ít chữ hơn, hoặc chọn Mọi nội dung, Mọi năm.</translation>
    </message>
    <message>
        <source>Type some words, with marks or without: they are found in names, agendas, minutes, tasks, proposals, resolutions, numbers of documents and papers, the text inside them too.</source>
        <translation>Gõ vài chữ, có dấu hay không dấu đều được: phần mềm tìm trong họ tên, chương trình, biên bản, nhiệm vụ, kiến nghị, nghị quyết, số văn bản và tài liệu, cả chữ bên trong tài liệu.</translation>
    </message>
    <message>
        <source>page {page}</source>
        <translation>trang {page}</translation>
    </message>
    <message>
        <source>Year {year}</source>
        <translation>Năm {year}</translation>
    </message>
    <message>
        <source>{kind} ({total}, the newest {shown})</source>
        <translation>{kind} ({total}, mới nhất {shown})</translation>
    </message>
</context>
<context>
    <name>Sending</name>
    <message>
        <source>For phones</source>
        <translation>Gửi qua điện thoại</translation>
    </message>
    <message>
        <source>Copy as text</source>
        <translation>Chép nội dung</translation>
    </message>
    <message>
        <source>Save as picture</source>
        <translation>Lưu thành ảnh</translation>
    </message>
    <message>
        <source>Calendar entry</source>
        <translation>Lưu vào lịch</translation>
    </message>
    <message>
        <source>The notice alone, to send by Zalo; the papers of the meeting are never in it.</source>
        <translation>Chỉ có nội dung thông báo, để gửi qua Zalo; không bao giờ kèm tài liệu họp.</translation>
    </message>
    <message>
        <source>This cell sends no notice by phone: so it was chosen (setting phone-notice).</source>
        <translation>Chi bộ đã chọn không gửi thông báo qua điện thoại (thiết lập phone-notice).</translation>
    </message>
    <message>
        <source>Notice {day}</source>
        <translation>Thông báo {day}</translation>
    </message>
    <message>
        <source>Meeting {day}</source>
        <translation>Họp {day}</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
</context>
<context>
    <name>Session</name>
    <message>
        <source>Opening the handbook</source>
        <translation>Đang mở sổ</translation>
    </message>
    <message>
        <source>Getting the other pages ready</source>
        <translation>Đang chuẩn bị các trang khác</translation>
    </message>
    <message>
        <source>Changing the handbook</source>
        <translation>Đang chuyển sổ</translation>
    </message>
    <message>
        <source>Saving the cell</source>
        <translation>Đang lưu thông tin chi bộ</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Thử lại</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Thiết lập</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Máy tính này</translation>
    </message>
    <message>
        <source>The cell</source>
        <translation>Chi bộ</translation>
    </message>
    <message>
        <source>Its name on documents, where and when it meets, who takes the minutes, terms and numbers.</source>
        <translation>Tên trên văn bản, nơi và giờ thường họp, người ghi biên bản, nhiệm kỳ và số văn bản.</translation>
    </message>
    <message>
        <source>Change what is said about the cell</source>
        <translation>Sửa thông tin chi bộ</translation>
    </message>
    <message>
        <source>Phrases by abbreviation</source>
        <translation>Cụm từ gõ tắt</translation>
    </message>
    <message>
        <source>What the recorder types as ntc stands in the minutes as nhất trí cao.</source>
        <translation>Người ghi gõ ntc, biên bản ghi nhất trí cao.</translation>
    </message>
    <message>
        <source>Change phrases by abbreviation</source>
        <translation>Sửa cụm từ gõ tắt</translation>
    </message>
    <message>
        <source>Size of text</source>
        <translation>Cỡ chữ</translation>
    </message>
    <message>
        <source>Larger text makes every page scroll more.</source>
        <translation>Chữ càng to thì trang càng phải cuộn nhiều hơn.</translation>
    </message>
    <message>
        <source>As in this computer</source>
        <translation>Theo máy tính</translation>
    </message>
    <message>
        <source>Normal colours</source>
        <translation>Màu thường</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>Tương phản cao</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Màu sắc</translation>
    </message>
    <message>
        <source>High contrast is white and yellow on black.</source>
        <translation>Tương phản cao là chữ trắng và vàng trên nền đen.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Ngôn ngữ</translation>
    </message>
    <message>
        <source>Documents are always Vietnamese.</source>
        <translation>Văn bản in ra luôn bằng tiếng Việt.</translation>
    </message>
</context>
<context>
    <name>Sheets</name>
    <message>
        <source>Papers in Word</source>
        <translation>Văn bản Word</translation>
    </message>
    <message>
        <source>Make</source>
        <translation>Làm</translation>
    </message>
    <message>
        <source>Notice</source>
        <translation>Thông báo</translation>
    </message>
    <message>
        <source>Invitations</source>
        <translation>Giấy mời</translation>
    </message>
    <message>
        <source>Programme</source>
        <translation>Chương trình</translation>
    </message>
    <message>
        <source>Sign-in sheet</source>
        <translation>Danh sách điểm danh</translation>
    </message>
    <message>
        <source>Script for the chair</source>
        <translation>Kịch bản điều hành</translation>
    </message>
    <message>
        <source>Form for the hand</source>
        <translation>Phiếu ghi tay</translation>
    </message>
    <message>
        <source>To the members.</source>
        <translation>Gửi đảng viên.</translation>
    </message>
    <message>
        <source>A page for each of {count} guests.</source>
        <translation>{count} khách mời, mỗi người một trang.</translation>
    </message>
    <message>
        <source>No guest yet.</source>
        <translation>Chưa có khách mời.</translation>
    </message>
    <message>
        <source>A table: what, who, how long.</source>
        <translation>Bảng nội dung, người thực hiện, thời gian.</translation>
    </message>
    <message>
        <source>With the excuses told beforehand.</source>
        <translation>Có sẵn tên đảng viên và người đã xin vắng.</translation>
    </message>
    <message>
        <source>Steps, words, votes to read from, in 16 points.</source>
        <translation>Các bước, lời dẫn, chỗ ghi biểu quyết; chữ cỡ 16 để đọc.</translation>
    </message>
    <message>
        <source>For minutes written with a pen.</source>
        <translation>Mẫu để ghi biên bản bằng bút.</translation>
    </message>
    <message>
        <source>Number {number}.</source>
        <translation>Số {number}.</translation>
    </message>
</context>
<context>
    <name>Side</name>
    <message>
        <source>Chair and recorder</source>
        <translation>Chủ trì, người ghi</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>not chosen</source>
        <translation>chưa chọn</translation>
    </message>
    <message>
        <source>Chair: {chair}. Recorder: {recorder}.</source>
        <translation>Chủ trì: {chair}. Người ghi biên bản: {recorder}.</translation>
    </message>
    <message>
        <source>Typed in afterwards</source>
        <translation>Nhập sau buổi họp</translation>
    </message>
    <message>
        <source>Recorded as it is held</source>
        <translation>Ghi tại chỗ</translation>
    </message>
</context>
<context>
    <name>SignedCard</name>
    <message>
        <source>Signed copy</source>
        <translation>Bản đã ký</translation>
    </message>
    <message>
        <source>None yet. Choose the PDF of the scanner or photographs of the pages, or drop them here.</source>
        <translation>Chưa có. Chọn tệp PDF của máy quét hoặc ảnh chụp các trang, hay kéo thả vào đây.</translation>
    </message>
    <message>
        <source>Bound to the sealed record; nothing can remove it.</source>
        <translation>Đã gắn với hồ sơ đã khóa, không bỏ được.</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Làm tiếp</translation>
    </message>
    <message>
        <source>{count} photographs wait to be made into the signed copy.</source>
        <translation>Còn {count} ảnh chờ lưu thành bản đã ký.</translation>
    </message>
    <message>
        <source>{count} pages</source>
        <translation>{count} trang</translation>
    </message>
    <message>
        <source>from {count} photographs</source>
        <translation>từ {count} ảnh chụp</translation>
    </message>
    <message>
        <source>from a scan</source>
        <translation>từ máy quét</translation>
    </message>
    <message>
        <source>{size} MB</source>
        <translation>{size} MB</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Choose files</source>
        <translation>Chọn tệp</translation>
    </message>
    <message>
        <source>Attach another</source>
        <translation>Đính kèm bản khác</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>Thay bản khác</translation>
    </message>
    <message>
        <source>PDF or photographs ({files})</source>
        <translation>PDF hoặc ảnh chụp ({files})</translation>
    </message>
    <message>
        <source>Signed copy {day}</source>
        <translation>Bản đã ký {day}</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
</context>
<context>
    <name>SpeakerField</name>
    <message>
        <source>Letters of the name</source>
        <translation>Chữ đầu họ tên</translation>
    </message>
    <message>
        <source>Add guest: {name}</source>
        <translation>Thêm khách: {name}</translation>
    </message>
    <message>
        <source>{name} · absent</source>
        <translation>{name} · vắng</translation>
    </message>
</context>
<context>
    <name>State</name>
    <message>
        <source>To the vote</source>
        <translation>Đến chỗ biểu quyết</translation>
    </message>
    <message>
        <source>As it stands, in Word</source>
        <translation>Ra Word</translation>
    </message>
    <message>
        <source>Form or page</source>
        <translation>Ô nhập hoặc trang in</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Saved at {time}</source>
        <translation>Đã lưu lúc {time}</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Chưa lưu</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Phím tắt</translation>
    </message>
</context>
<context>
    <name>Steps</name>
    <message>
        <source>1. Prepare</source>
        <translation>1. Chuẩn bị</translation>
    </message>
    <message>
        <source>2. Hold</source>
        <translation>2. Tiến hành</translation>
    </message>
    <message>
        <source>3. Finish</source>
        <translation>3. Hoàn thiện</translation>
    </message>
</context>
<context>
    <name>Strip</name>
    <message>
        <source>Close</source>
        <translation>Đóng</translation>
    </message>
    <message>
        <source>Copy details</source>
        <translation>Chép chi tiết</translation>
    </message>
</context>
<context>
    <name>TakingIn</name>
    <message>
        <source>Looking at {name}</source>
        <translation>Đang xem {name}</translation>
    </message>
    <message>
        <source>Taking in {count} files</source>
        <translation>Đang đưa {count} tệp vào</translation>
    </message>
    <message>
        <source>Papers</source>
        <translation>Tài liệu</translation>
    </message>
    <message>
        <source>Password of {name}</source>
        <translation>Mật khẩu của {name}</translation>
    </message>
</context>
<context>
    <name>TakingSigned</name>
    <message>
        <source>Looking at the signed copy</source>
        <translation>Đang xem bản đã ký</translation>
    </message>
    <message>
        <source>Making the signed copy</source>
        <translation>Đang tạo bản đã ký</translation>
    </message>
</context>
<context>
    <name>TaskForm</name>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Given to</source>
        <translation>Giao cho</translation>
    </message>
    <message>
        <source>Due on</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>For example 05/12/2026.</source>
        <translation>Ví dụ 05/12/2026.</translation>
    </message>
    <message>
        <source>Write what is to be done.</source>
        <translation>Ghi việc cần làm.</translation>
    </message>
    <message>
        <source>How far it is</source>
        <translation>Mức độ thực hiện</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>Kết quả</translation>
    </message>
    <message>
        <source>As the minutes of the next meeting tell it</source>
        <translation>Biên bản cuộc họp sau ghi như vậy</translation>
    </message>
    <message>
        <source>Due {day}</source>
        <translation>Hạn {day}</translation>
    </message>
    <message>
        <source>Nobody named</source>
        <translation>Chưa ghi người</translation>
    </message>
    <message>
        <source>to the organisation above</source>
        <translation>gửi cấp trên</translation>
    </message>
    <message>
        <source>Saving the outcome</source>
        <translation>Đang lưu kết quả</translation>
    </message>
</context>
<context>
    <name>TaskList</name>
    <message>
        <source>Task or proposal</source>
        <translation>Nhiệm vụ, kiến nghị</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Đồng chí</translation>
    </message>
    <message>
        <source>Due</source>
        <translation>Hạn</translation>
    </message>
    <message>
        <source>How far</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Given at</source>
        <translation>Giao tại</translation>
    </message>
    <message>
        <source>ho ngheo, ttm, 20/12</source>
        <translation>hộ nghèo, trần thị mai, 20/12</translation>
    </message>
    <message>
        <source>Not finished</source>
        <translation>Chưa xong</translation>
    </message>
    <message>
        <source>Late</source>
        <translation>Quá hạn</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Đã xong</translation>
    </message>
    <message>
        <source>All states</source>
        <translation>Tất cả</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>Mọi loại</translation>
    </message>
    <message>
        <source>Tasks</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposals</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>Mọi người</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Mức độ</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Loại</translation>
    </message>
    <message>
        <source>Nothing answers to that. Clear the search or choose all states.</source>
        <translation>Không có việc nào như vậy. Xóa chữ tìm hoặc chọn Tất cả.</translation>
    </message>
    <message>
        <source>No task and no proposal yet. They are written down at a meeting, by F7 in the minutes.</source>
        <translation>Chưa có nhiệm vụ, kiến nghị nào. Nhiệm vụ được ghi khi họp, bằng phím F7 ở phần biên bản.</translation>
    </message>
</context>
<context>
    <name>TaskWords</name>
    <message>
        <source>Not begun</source>
        <translation>Chưa thực hiện</translation>
    </message>
    <message>
        <source>Being done</source>
        <translation>Đang thực hiện</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Không thực hiện nữa</translation>
    </message>
    <message>
        <source>Not answered</source>
        <translation>Chưa trả lời</translation>
    </message>
    <message>
        <source>Being considered</source>
        <translation>Đang xem xét</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Đã trả lời</translation>
    </message>
    <message>
        <source>Not followed</source>
        <translation>Không giải quyết</translation>
    </message>
    <message>
        <source>Task</source>
        <translation>Nhiệm vụ</translation>
    </message>
    <message>
        <source>Proposal</source>
        <translation>Kiến nghị</translation>
    </message>
    <message>
        <source>{day}, today</source>
        <translation>{day}, hôm nay</translation>
    </message>
    <message>
        <source>{day}, {days} days late</source>
        <translation>{day}, quá hạn {days} ngày</translation>
    </message>
</context>
<context>
    <name>TasksPage</name>
    <message>
        <source>Onto the agenda</source>
        <translation>Đưa vào chương trình</translation>
    </message>
    <message>
        <source>Open the meeting</source>
        <translation>Mở cuộc họp</translation>
    </message>
    <message>
        <source>Tasks given</source>
        <translation>Nhiệm vụ đã giao</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Quay lại</translation>
    </message>
    <message>
        <source>Note the outcome</source>
        <translation>Ghi kết quả</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Làm lại</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>Đã hoàn thành</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>Tìm</translation>
    </message>
    <message>
        <source>Reading the handbook</source>
        <translation>Đang đọc sổ</translation>
    </message>
    <message>
        <source>Saving the outcome</source>
        <translation>Đang lưu kết quả</translation>
    </message>
    <message>
        <source>Saving the agenda</source>
        <translation>Đang lưu chương trình</translation>
    </message>
    <message>
        <source>{live} not finished</source>
        <translation>{live} việc chưa xong</translation>
    </message>
    <message>
        <source>{live} not finished, {late} late</source>
        <translation>{live} việc chưa xong, {late} việc quá hạn</translation>
    </message>
</context>
<context>
    <name>Telling</name>
    <message>
        <source>Told and posted</source>
        <translation>Báo họp và đăng tài liệu</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>Điền vào</translation>
    </message>
    <message>
        <source>Members were told</source>
        <translation>Đã báo đảng viên</translation>
    </message>
    <message>
        <source>Papers are posted</source>
        <translation>Đã đăng tài liệu</translation>
    </message>
    <message>
        <source>Saving the meeting</source>
        <translation>Đang lưu cuộc họp</translation>
    </message>
    <message>
        <source>Not yet</source>
        <translation>Bỏ ghi nhận</translation>
    </message>
    <message>
        <source>Count the hands and write how many are for.</source>
        <translation>Đếm và ghi số đồng chí tán thành. Số không biểu quyết do phần mềm tự tính.</translation>
    </message>
    <message>
        <source>Write the name, and how many are for.</source>
        <translation>Ghi họ tên và số đồng chí tán thành.</translation>
    </message>
    <message>
        <source>At least {needed} must be for.</source>
        <translation>Cần ít nhất {needed} đồng chí tán thành.</translation>
    </message>
</context>
<context>
    <name>TermsCard</name>
    <message>
        <source>Terms and numbers of documents</source>
        <translation>Nhiệm kỳ và số văn bản</translation>
    </message>
    <message>
        <source>Name of the term</source>
        <translation>Tên nhiệm kỳ</translation>
    </message>
    <message>
        <source>For example: Nhiệm kỳ 2025 - 2027</source>
        <translation>Ví dụ: Nhiệm kỳ 2025 - 2027</translation>
    </message>
    <message>
        <source>Begins on</source>
        <translation>Bắt đầu từ ngày</translation>
    </message>
    <message>
        <source>Day of the congress, for example 10/5/2025</source>
        <translation>Ngày đại hội, ví dụ 10/5/2025</translation>
    </message>
    <message>
        <source>Type of document</source>
        <translation>Loại văn bản</translation>
    </message>
    <message>
        <source>BB minutes, NQ resolution, TB notice</source>
        <translation>BB biên bản, NQ nghị quyết, TB thông báo</translation>
    </message>
    <message>
        <source>Last number used</source>
        <translation>Số cuối cùng đã dùng</translation>
    </message>
    <message>
        <source>For example: 7; the next is 08</source>
        <translation>Ví dụ: 7, số tiếp theo sẽ là 08</translation>
    </message>
    <message>
        <source>Save the term</source>
        <translation>Lưu nhiệm kỳ</translation>
    </message>
    <message>
        <source>Save the number</source>
        <translation>Lưu số</translation>
    </message>
    <message>
        <source>Documents numbered before this handbook, in {term}</source>
        <translation>Văn bản đã cấp số trước khi có sổ này, trong {term}</translation>
    </message>
    <message>
        <source>No term yet, so documents get no number.</source>
        <translation>Chưa có nhiệm kỳ nào nên văn bản chưa được cấp số. Có thể để sau.</translation>
    </message>
    <message>
        <source>from {day}</source>
        <translation>từ ngày {day}</translation>
    </message>
    <message>
        <source>Next numbers: {numbers}</source>
        <translation>Số tiếp theo: {numbers}</translation>
    </message>
    <message>
        <source>Correct</source>
        <translation>Sửa</translation>
    </message>
    <message>
        <source>Write the day on which the term begins.</source>
        <translation>Đề nghị ghi ngày nhiệm kỳ bắt đầu.</translation>
    </message>
    <message>
        <source>Saving the term</source>
        <translation>Đang lưu nhiệm kỳ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Hoàn tác</translation>
    </message>
    <message>
        <source>Taking it back</source>
        <translation>Đang hoàn tác</translation>
    </message>
    <message>
        <source>Write the last number that was given; 0 for none.</source>
        <translation>Đề nghị ghi số cuối cùng đã cấp, nếu chưa có thì ghi 0.</translation>
    </message>
    <message>
        <source>Saving the number</source>
        <translation>Đang lưu số văn bản</translation>
    </message>
</context>
<context>
    <name>TextsCard</name>
    <message>
        <source>Texts of the resolution</source>
        <translation>Nội dung nghị quyết</translation>
    </message>
    <message>
        <source>As in the minutes</source>
        <translation>Lấy lại theo biên bản</translation>
    </message>
    <message>
        <source>Without one: the day of the meeting</source>
        <translation>Để trống: lấy ngày họp</translation>
    </message>
    <message>
        <source>Day of signing</source>
        <translation>Ngày ký</translation>
    </message>
    <message>
        <source>What is not typed in follows the minutes.</source>
        <translation>Ô nào chưa sửa thì tự theo biên bản.</translation>
    </message>
    <message>
        <source>Write the day as 05/11/2026. The day before stays until then.</source>
        <translation>Đề nghị ghi ngày như 05/11/2026. Ngày cũ giữ nguyên cho đến khi ghi xong.</translation>
    </message>
    <message>
        <source>Saving the resolution</source>
        <translation>Đang lưu nghị quyết</translation>
    </message>
    <message>
        <source>Subject of the resolution</source>
        <translation>Trích yếu</translation>
    </message>
    <message>
        <source>Legal basis</source>
        <translation>Căn cứ</translation>
    </message>
    <message>
        <source>A line each; may be left empty</source>
        <translation>Mỗi căn cứ một dòng; có thể để trống</translation>
    </message>
    <message>
        <source>Introduction</source>
        <translation>Phần mở đầu</translation>
    </message>
    <message>
        <source>I. What was achieved</source>
        <translation>I. Đánh giá kết quả</translation>
    </message>
    <message>
        <source>The table of tasks follows by itself</source>
        <translation>Bảng nhiệm vụ kỳ trước tự có ngay sau đoạn này</translation>
    </message>
    <message>
        <source>Shortcomings and causes</source>
        <translation>Hạn chế, nguyên nhân</translation>
    </message>
    <message>
        <source>May be left empty</source>
        <translation>Có thể để trống</translation>
    </message>
    <message>
        <source>II. Tasks and solutions</source>
        <translation>II. Nhiệm vụ, giải pháp</translation>
    </message>
    <message>
        <source>III. Who carries it out</source>
        <translation>III. Tổ chức thực hiện</translation>
    </message>
    <message>
        <source>Recipients</source>
        <translation>Nơi nhận</translation>
    </message>
    <message>
        <source>A line each; the cell&apos;s own copy follows by itself</source>
        <translation>Mỗi nơi một dòng; dòng Lưu Chi bộ tự có</translation>
    </message>
</context>
<context>
    <name>Tools</name>
    <message>
        <source>Read</source>
        <translation>Đọc</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Đổi tên</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>Lên</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>Xuống</translation>
    </message>
    <message>
        <source>New version</source>
        <translation>Thay bản mới</translation>
    </message>
    <message>
        <source>Read the older one</source>
        <translation>Đọc bản cũ</translation>
    </message>
    <message>
        <source>Use the older one</source>
        <translation>Dùng lại bản cũ</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Bỏ</translation>
    </message>
    <message>
        <source>May be shown to the room</source>
        <translation>Cho chiếu</translation>
    </message>
    <message>
        <source>Belongs to</source>
        <translation>Thuộc nội dung</translation>
    </message>
    <message>
        <source>The whole meeting</source>
        <translation>Cả cuộc họp</translation>
    </message>
    <message>
        <source>Item {number}: {title}</source>
        <translation>Mục {number}: {title}</translation>
    </message>
</context>
<context>
    <name>Total</name>
    <message>
        <source>Full points for open lines</source>
        <translation>Cho đủ điểm mục trống</translation>
    </message>
    <message>
        <source>Sheet in Word</source>
        <translation>Phiếu ra Word</translation>
    </message>
    <message>
        <source>{total} of 100 points, class {grade}</source>
        <translation>{total}/100 điểm, xếp loại {grade}</translation>
    </message>
    <message>
        <source>{total} of 100 points so far</source>
        <translation>Mới được {total}/100 điểm</translation>
    </message>
    <message>
        <source>{count} criteria wait for the cell: the program cannot know them.</source>
        <translation>Còn {count} tiêu chí chờ chi bộ chấm: phần mềm không tự biết được.</translation>
    </message>
    <message>
        <source>Not in the minutes yet.</source>
        <translation>Chưa ghi vào biên bản.</translation>
    </message>
    <message>
        <source>So it stands in the minutes.</source>
        <translation>Đã ghi vào biên bản.</translation>
    </message>
    <message>
        <source>The minutes say {score} points.</source>
        <translation>Biên bản đang ghi {score} điểm.</translation>
    </message>
    <message>
        <source>Quality sheet {day}</source>
        <translation>Phiếu chấm điểm {day}</translation>
    </message>
</context>
<context>
    <name>TotalLine</name>
    <message>
        <source>{planned} minutes in all</source>
        <translation>Tổng cộng {planned} phút</translation>
    </message>
    <message>
        <source>enough: at least {least}</source>
        <translation>đủ mức tối thiểu {least} phút</translation>
    </message>
    <message>
        <source>{lack} short of the least of {least}</source>
        <translation>còn thiếu {lack} phút so với mức tối thiểu {least} phút</translation>
    </message>
</context>
<context>
    <name>UnlockPage</name>
    <message>
        <source>Passphrase of the handbook</source>
        <translation>Mật khẩu mở sổ</translation>
    </message>
    <message>
        <source>The handbook is locked</source>
        <translation>Sổ đang khóa</translation>
    </message>
    <message>
        <source>Use the recovery code</source>
        <translation>Dùng mã khôi phục</translation>
    </message>
    <message>
        <source>Open the handbook</source>
        <translation>Mở sổ</translation>
    </message>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
</context>
<context>
    <name>Unsealing</name>
    <message>
        <source>What opens it</source>
        <translation>Mở tệp bằng</translation>
    </message>
    <message>
        <source>This computer has the key of this file; nothing is to be typed.</source>
        <translation>Máy này giữ sẵn khóa của tệp, không phải gõ gì.</translation>
    </message>
    <message>
        <source>Passphrase of the file</source>
        <translation>Mật khẩu của tệp</translation>
    </message>
    <message>
        <source>Type the recovery code</source>
        <translation>Gõ mã trên Phiếu khôi phục</translation>
    </message>
    <message>
        <source>Type the passphrase</source>
        <translation>Gõ mật khẩu</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Chưa gõ gì.</translation>
    </message>
</context>
<context>
    <name>VersionsCard</name>
    <message>
        <source>Sealed records</source>
        <translation>Biên bản và đính chính</translation>
    </message>
    <message>
        <source>Documents are made from the first one; the others stay as they were.</source>
        <translation>Văn bản xuất theo hồ sơ đầu tiên; các hồ sơ sau giữ nguyên như khi khóa.</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>Đính chính</translation>
    </message>
    <message>
        <source>Amendment {number}</source>
        <translation>Đính chính lần {number}</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Biên bản</translation>
    </message>
    <message>
        <source>sealed {day}</source>
        <translation>khóa ngày {day}</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>đang có hiệu lực</translation>
    </message>
    <message>
        <source>amended</source>
        <translation>đã được đính chính</translation>
    </message>
    <message>
        <source>Reason: {reason}</source>
        <translation>Lý do: {reason}</translation>
    </message>
    <message>
        <source>Word</source>
        <translation>Word</translation>
    </message>
    <message>
        <source>Minutes {day}</source>
        <translation>Biên bản {day}</translation>
    </message>
    <message>
        <source>Minutes {day} amendment {number}</source>
        <translation>Biên bản {day} đính chính lần {number}</translation>
    </message>
    <message>
        <source>Minutes {day} before the amendment</source>
        <translation>Biên bản {day} trước đính chính</translation>
    </message>
</context>
<context>
    <name>VoteWords</name>
    <message>
        <source>Carried</source>
        <translation>Thông qua</translation>
    </message>
    <message>
        <source>Not carried (at least {needed} needed)</source>
        <translation>Không thông qua (cần ít nhất {needed})</translation>
    </message>
    <message>
        <source>Counted on {base} comrades it would be otherwise: {verdict}.</source>
        <translation>Nếu tính trên {base} đồng chí thì kết quả khác: {verdict}.</translation>
    </message>
    <message>
        <source>carried</source>
        <translation>thông qua</translation>
    </message>
    <message>
        <source>not carried</source>
        <translation>không thông qua</translation>
    </message>
    <message>
        <source>Total {counted}, as many as the voters present.</source>
        <translation>Tổng {counted}, bằng số đồng chí có quyền biểu quyết đang có mặt.</translation>
    </message>
    <message>
        <source>Total {counted} of {present} voters present; not voting: {silent}.</source>
        <translation>Tổng {counted} trên {present} đồng chí có quyền biểu quyết đang có mặt; không biểu quyết {silent}.</translation>
    </message>
    <message>
        <source>{count} exempt and absent ({names})</source>
        <translation>{count} được miễn sinh hoạt, vắng ({names})</translation>
    </message>
    <message>
        <source>{count} on temporary stay elsewhere ({names})</source>
        <translation>{count} sinh hoạt tạm thời nơi khác ({names})</translation>
    </message>
    <message>
        <source>{count} suspended from Party life ({names})</source>
        <translation>{count} bị đình chỉ sinh hoạt ({names})</translation>
    </message>
    <message>
        <source>Counted on {counted} comrades, as the meeting said: {reason}.</source>
        <translation>Tính trên {counted} đồng chí theo số do cuộc họp xác định: {reason}.</translation>
    </message>
    <message>
        <source>{count} absent with a reason ({names})</source>
        <translation>{count} vắng có lý do ({names})</translation>
    </message>
    <message>
        <source>Counted on all {counted} official members.</source>
        <translation>Tính trên toàn bộ {counted} đảng viên chính thức.</translation>
    </message>
    <message>
        <source>{official} official members, less {causes}: {counted} counted.</source>
        <translation>{official} đảng viên chính thức, trừ {causes}: tính trên {counted} đồng chí.</translation>
    </message>
    <message>
        <source>Those absent with a reason ({names}) left out, it would be {base} counted and at least {needed} for.</source>
        <translation>Theo cách tính còn lại, trừ cả đồng chí vắng có lý do ({names}): tính trên {base} đồng chí, cần ít nhất {needed} tán thành.</translation>
    </message>
    <message>
        <source>Those absent with a reason ({names}) kept in, it would be {base} counted and at least {needed} for.</source>
        <translation>Theo cách tính còn lại, không trừ đồng chí vắng có lý do ({names}): tính trên {base} đồng chí, cần ít nhất {needed} tán thành.</translation>
    </message>
</context>
<context>
    <name>WeightsCard</name>
    <message>
        <source>Table of points</source>
        <translation>Bảng điểm</translation>
    </message>
    <message>
        <source>Guidance 42 fixes the seven groups. How a group is divided is for the committee above to say.</source>
        <translation>Hướng dẫn 42-HD/BTCTW quy định điểm của bảy nhóm. Chia điểm trong từng nhóm do cấp ủy cấp trên hướng dẫn.</translation>
    </message>
    <message>
        <source>The program scores what is written in the meeting; what it cannot know is left to the cell.</source>
        <translation>Phần mềm chấm theo những gì đã ghi trong cuộc họp; điều phần mềm không biết thì để trống cho chi bộ chấm.</translation>
    </message>
    <message>
        <source>Use another table</source>
        <translation>Dùng bảng điểm khác</translation>
    </message>
    <message>
        <source>Save the table to a file</source>
        <translation>Lưu bảng ra tệp</translation>
    </message>
    <message>
        <source>Use the shipped table</source>
        <translation>Dùng lại bảng kèm phần mềm</translation>
    </message>
    <message>
        <source>Table of points (*.toml)</source>
        <translation>Bảng điểm (*.toml)</translation>
    </message>
    <message>
        <source>Reading the file</source>
        <translation>Đang đọc tệp</translation>
    </message>
    <message>
        <source>Table of points.toml</source>
        <translation>Bảng điểm.toml</translation>
    </message>
    <message>
        <source>Saving the file</source>
        <translation>Đang lưu tệp</translation>
    </message>
    <message>
        <source>Saving the settings</source>
        <translation>Đang lưu thiết lập</translation>
    </message>
</context>
<context>
    <name>Who</name>
    <message>
        <source>absent</source>
        <translation>vắng</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
</context>
<context>
    <name>WhyLine</name>
    <message>
        <source>Reason</source>
        <translation>Lý do sửa</translation>
    </message>
    <message>
        <source>Changed by</source>
        <translation>Người sửa</translation>
    </message>
    <message>
        <source>The minutes are adopted: a change is kept with its reason and who made it.</source>
        <translation>Biên bản đã thông qua: chỗ sửa được giữ cùng lý do và tên người sửa.</translation>
    </message>
    <message>
        <source>Change it</source>
        <translation>Ghi sửa đổi</translation>
    </message>
    <message>
        <source>Leave as it was</source>
        <translation>Giữ như cũ</translation>
    </message>
    <message>
        <source>Write why it is changed.</source>
        <translation>Ghi lý do sửa.</translation>
    </message>
</context>
<context>
    <name>Window</name>
    <message>
        <source>Party Cell Handbook</source>
        <translation>Sổ tay Chi bộ</translation>
    </message>
    <message>
        <source>Opening the handbook</source>
        <translation>Đang mở sổ</translation>
    </message>
    <message>
        <source>Everything stays on this computer</source>
        <translation>Mọi dữ liệu nằm trên máy này</translation>
    </message>
    <message>
        <source>Every change is saved on this computer</source>
        <translation>Mọi thay đổi đã lưu trên máy này</translation>
    </message>
    <message>
        <source>Lock the window</source>
        <translation>Khóa màn hình</translation>
    </message>
    <message>
        <source>Search the handbook</source>
        <translation>Tìm trong cả sổ</translation>
    </message>
    <message>
        <source>Keys of this screen</source>
        <translation>Phím tắt của màn hình này</translation>
    </message>
    <message>
        <source>Close, give it up</source>
        <translation>Đóng, bỏ phần chưa lưu</translation>
    </message>
</context>
<context>
    <name>WordCard</name>
    <message>
        <source>Edited in Word</source>
        <translation>Sửa trong Word</translation>
    </message>
    <message>
        <source>Wording corrected in the Word file comes back: choose the file or drop it on this page.</source>
        <translation>Câu chữ sửa trong tệp Word được lấy về: chọn tệp, hoặc kéo tệp vào trang này.</translation>
    </message>
    <message>
        <source>Take edits from Word</source>
        <translation>Lấy chữ đã sửa trong Word</translation>
    </message>
</context>
<context>
    <name>WordEdits</name>
    <message>
        <source>The meeting</source>
        <translation>Cả cuộc họp</translation>
    </message>
    <message>
        <source>Item {number}</source>
        <translation>Mục {number}</translation>
    </message>
    <message>
        <source>what was presented</source>
        <translation>nội dung trình bày</translation>
    </message>
    <message>
        <source>conclusion</source>
        <translation>kết luận của chủ trì</translation>
    </message>
    <message>
        <source>proposal</source>
        <translation>kiến nghị</translation>
    </message>
    <message>
        <source>remark of {name}</source>
        <translation>ý kiến của đồng chí {name}</translation>
    </message>
    <message>
        <source>remark of all</source>
        <translation>ý kiến chung</translation>
    </message>
    <message>
        <source>task of {name}</source>
        <translation>nhiệm vụ của đồng chí {name}</translation>
    </message>
    <message>
        <source>task</source>
        <translation>nhiệm vụ</translation>
    </message>
</context>
<context>
    <name>WordEditsPanel</name>
    <message>
        <source>Take nothing</source>
        <translation>Giữ nguyên sổ tay</translation>
    </message>
    <message>
        <source>Take {count} edits</source>
        <translation>Ghi {count} chỗ đã chọn</translation>
    </message>
    <message>
        <source>Reading the meeting</source>
        <translation>Đang đọc cuộc họp</translation>
    </message>
    <message>
        <source>The minutes as they were edited in Word</source>
        <translation>Tệp Word của biên bản đã sửa</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Tệp Word (*.docx)</translation>
    </message>
    <message>
        <source>Reading {name}</source>
        <translation>Đang đọc {name}</translation>
    </message>
    <message>
        <source>For example: slips of the pen seen when it was read again</source>
        <translation>Ví dụ: Sửa lỗi chính tả khi đọc lại trước khi ký</translation>
    </message>
    <message>
        <source>Reason for correcting what was adopted</source>
        <translation>Lý do sửa phần đã thông qua</translation>
    </message>
    <message>
        <source>Saved at {when}</source>
        <translation>Lưu lúc {when}</translation>
    </message>
    <message>
        <source>What differs in {name}</source>
        <translation>Chỗ khác trong tệp {name}</translation>
    </message>
    <message>
        <source>Only texts typed in the handbook are read back. Tick what is to be in the minutes.</source>
        <translation>Chỉ lấy về những đoạn đã ghi trong sổ tay. Đánh dấu chữ cần ghi vào biên bản.</translation>
    </message>
    <message>
        <source>Tracked changes count as accepted. Ctrl+Z takes all of it back.</source>
        <translation>Chỗ sửa có theo dõi (Track Changes) được coi là đã đồng ý. Ctrl+Z hoàn tác tất cả.</translation>
    </message>
    <message>
        <source>The minutes were changed here after this file was made.</source>
        <translation>Biên bản ở đây đã được sửa sau khi in tệp này.</translation>
    </message>
    <message>
        <source>What the file does not have stays as it is here.</source>
        <translation>Phần không có trong tệp được giữ nguyên ở đây.</translation>
    </message>
    <message>
        <source>Not read back</source>
        <translation>Không lấy về</translation>
    </message>
    <message>
        <source>This stands in the file outside the texts of the handbook and is not the same here.</source>
        <translation>Những dòng này nằm ngoài các đoạn đã ghi và khác với bản in bây giờ.</translation>
    </message>
    <message>
        <source>Where it belongs into the minutes, write it down in the step 2.</source>
        <translation>Nếu cần có trong biên bản, đề nghị ghi ở bước 2. Tiến hành.</translation>
    </message>
    <message>
        <source>Only in the file</source>
        <translation>Chỉ có trong tệp</translation>
    </message>
    <message>
        <source>Only here</source>
        <translation>Chỉ có trong bản in bây giờ</translation>
    </message>
    <message>
        <source>The minutes are adopted: write why they are corrected.</source>
        <translation>Biên bản đã thông qua. Đề nghị ghi lý do sửa.</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
</context>
<context>
    <name>Writing</name>
    <message>
        <source>What was said. Ctrl+Enter: the next speaker.</source>
        <translation>Nội dung phát biểu. Ctrl+Enter: sang người sau.</translation>
    </message>
    <message>
        <source>Saving the minutes</source>
        <translation>Đang lưu biên bản</translation>
    </message>
</context>
<context>
    <name>_Group</name>
    <message>
        <source>Group {number}</source>
        <translation>Nhóm {number}</translation>
    </message>
</context>
<context>
    <name>_ProgressRow</name>
    <message>
        <source>Stop</source>
        <translation>Dừng</translation>
    </message>
</context>
</TS>
